// Otherwise every entry would name a place in this header as the one that wrote it.
#define SD_JOURNAL_SUPPRESS_LOCATION
#include <systemd/sd-journal.h>
