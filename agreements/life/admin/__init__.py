"""The support desk for what happens to an agreement: for looking only, the verbs stand on the agreement's pages."""

from agreements.life.admin import review, signing

__all__ = ["review", "signing"]
