# Where things lie. Everything that the commands make is below `.local/`, which git ignores.

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
# shellcheck disable=SC2034 # not every command keeps something here
local_directory=$repository/.local
