"""The support desk for what is agreed."""

from agreements.terms.admin import agreements, parts, standards

__all__ = ["agreements", "parts", "standards"]
