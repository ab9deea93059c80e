"""Open edX's SCORM XBlock in the workbench in which XBlocks are developed."""

import os
import sys

os.makedirs("var", exist_ok=True)
os.environ["DJANGO_SETTINGS_MODULE"] = "site_settings"
os.environ["EXCLUDE_SAMPLE_XBLOCKS"] = "yes"

import django
from django.core.management import call_command

django.setup()

from openedxscorm import ScormXBlock

# The workbench, unlike Open edX, has no places in courses, and its addresses of handlers have a query at
# the end, behind which no file can be named.
ScormXBlock.extract_old_folder_base_path = "scorm/none"
ScormXBlock.index_page_url = property(
    lambda block: block.runtime.handler_url(
        block, "assets_proxy", suffix=block.index_page_path
    )
    if block.index_page_path
    else ""
)
ScormXBlock.workbench_scenarios = staticmethod(lambda: [("SCORM", "<scorm/>")])

call_command("migrate", run_syncdb=True, verbosity=0)
call_command("runserver", f"localhost:{sys.argv[1]}", use_reloader=False)
