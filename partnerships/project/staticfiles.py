"""Static files in production: named by their content, so that browsers may keep them for ever."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStorage(CompressedManifestStaticFilesStorage):
    """Whitenoise's storage, blind to source maps.

    A map is for whoever builds the design system; one named but not shipped would stop the collecting.
    """

    patterns = tuple(
        (
            extension,
            tuple(pattern for pattern in found if "sourceMappingURL" not in str(pattern)),
        )
        for extension, found in CompressedManifestStaticFilesStorage.patterns
    )
