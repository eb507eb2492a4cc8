"""Static files in production: named by their content, so that browsers may keep them for ever."""

import re
from typing import Any

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStorage(CompressedManifestStaticFilesStorage):
    """Whitenoise's storage without the design system's references to files it does not ship."""

    # A source map is for whoever builds the design system; a missing one would stop the collecting.
    patterns = tuple(
        (extension, tuple(pattern for pattern in patterns if "sourceMappingURL" not in _text(pattern)))
        for extension, patterns in CompressedManifestStaticFilesStorage.patterns
    )


def _text(pattern: Any) -> str:
    return str(pattern)
