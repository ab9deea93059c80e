"""What bleach leaves, as it comes."""

from pathlib import Path

import bleach

for file in Path("pasted").glob("*.html"):
    Path("left", f"bleach-{file.name}").write_text(bleach.clean(file.read_text()))
