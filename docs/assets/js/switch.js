// The language switcher keeps the place on the page: anchors are the same in both languages.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-switch]");
  if (link) link.hash = location.hash;
});
