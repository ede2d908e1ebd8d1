"""What stops a build."""


class BuildError(Exception):
    """A mistake of an author or a fault of the machine; the text says where, what is wrong and what to do."""
