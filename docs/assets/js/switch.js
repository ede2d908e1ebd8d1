// The language switcher keeps the place on the page: anchors are the same in both languages.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-switch]");
  if (link) link.hash = location.hash;
});

// Material looks for a sitemap at the address of every alternate link to serve its own switcher. Ours needs none, and a copy of
// the site on another host must not ask the first one for anything. With a space the links mean the same but are passed over.
for (const link of document.querySelectorAll("link[rel=alternate]")) link.rel = "alternate ";
