# SPDX-License-Identifier: GPL-3.0-or-later
# Run by tillhouse_embed_migrations: STORE, NAMES (NNNN_name.sql with commas between) in FOLDER, BASE of the .h and .cpp
# to write. The names are an argument so that a file with another name is another command, which is run again.
string(REPLACE "," ";" scripts "${NAMES}")
list(TRANSFORM scripts PREPEND "${FOLDER}/")
list(SORT scripts)
set(entries "")
foreach(script IN LISTS scripts)
    get_filename_component(stem "${script}" NAME_WE)
    if(NOT stem MATCHES "^([0-9][0-9][0-9][0-9])_([a-z0-9_]+)$")
        message(FATAL_ERROR "migrations: ${script} is not named NNNN_name.sql")
    endif()
    set(name "${CMAKE_MATCH_2}")
    string(REGEX REPLACE "^0+" "" number "${CMAKE_MATCH_1}")
    file(READ "${script}" sql)
    string(FIND "${sql}" ")TILLHOUSE_SQL\"" clash)
    if(NOT clash EQUAL -1)
        message(FATAL_ERROR "migrations: ${script} holds the quoting mark")
    endif()
    string(APPEND entries "        {${number}, \"${name}\", R\"TILLHOUSE_SQL(${sql})TILLHOUSE_SQL\"},\n")
endforeach()
file(WRITE "${BASE}.h" "// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include \"db/migration.h\"

#include <vector>

namespace tillhouse::db {

/// The migrations of the ${STORE} store, oldest first.
auto migrations_${STORE}() -> std::vector<Migration>;

} // namespace tillhouse::db
")
file(WRITE "${BASE}.cpp" "// SPDX-License-Identifier: GPL-3.0-or-later
#include \"migrations_${STORE}.h\"

namespace tillhouse::db {

auto migrations_${STORE}() -> std::vector<Migration>
{
    return {
${entries}    };
}

} // namespace tillhouse::db
")
