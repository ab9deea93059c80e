from workbench.settings import *

MEDIA_ROOT = "media"
WORKBENCH = {**WORKBENCH, "reset_state_on_restart": True}
