# SPDX-License-Identifier: GPL-3.0-or-later
# The till's languages. `tillhouse-pos_de.ts` and so on are the translators' files; a build makes .qm files of them and
# puts those into the program. `cmake --build --preset release --target translations` brings new words of the sources
# into the .ts files, as unfinished, and takes out what is no longer there.
set(languages de es ar)
# Debian's qt6-l10n-tools puts them beside qmake, where no PATH leads.
set(qt_bin "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS}" /usr/lib/qt6/bin)
find_program(TILLHOUSE_LRELEASE lrelease HINTS ${qt_bin} REQUIRED)
find_program(TILLHOUSE_LUPDATE lupdate HINTS ${qt_bin} REQUIRED)

set(ts_dir "${CMAKE_CURRENT_SOURCE_DIR}/i18n")
set(qm_dir "${CMAKE_CURRENT_BINARY_DIR}/i18n")
file(MAKE_DIRECTORY "${qm_dir}")
set(qm_files "")
set(qrc_lines "")
foreach(language IN ITEMS en ${languages})
    set(qm "${qm_dir}/pos_${language}.qm")
    add_custom_command(OUTPUT "${qm}"
        COMMAND "${TILLHOUSE_LRELEASE}" -silent -nounfinished "${ts_dir}/pos_${language}.ts" -qm "${qm}"
        DEPENDS "${ts_dir}/pos_${language}.ts" VERBATIM)
    list(APPEND qm_files "${qm}")
    string(APPEND qrc_lines "    <file>pos_${language}.qm</file>\n")
endforeach()
file(CONFIGURE OUTPUT "${qm_dir}/pos_languages.qrc"
    CONTENT "<RCC>\n  <qresource prefix=\"/languages\">\n${qrc_lines}  </qresource>\n</RCC>\n")
add_custom_command(OUTPUT "${qm_dir}/qrc_pos_languages.cpp"
    COMMAND Qt6::rcc --name pos_languages --output "${qm_dir}/qrc_pos_languages.cpp" "${qm_dir}/pos_languages.qrc"
    DEPENDS ${qm_files} "${qm_dir}/pos_languages.qrc" VERBATIM)
set_source_files_properties("${qm_dir}/qrc_pos_languages.cpp" PROPERTIES
    SKIP_AUTOGEN ON SKIP_PRECOMPILE_HEADERS ON SKIP_UNITY_BUILD_INCLUSION ON)
target_sources(tillhouse_pos PRIVATE "${qm_dir}/qrc_pos_languages.cpp")

# What lupdate reads: every source of the till and of the libraries whose words it shows. It needs the include roots to
# see in which class a word stands.
set(sources "")
set(options -silent -no-obsolete -locations none -no-ui-lines -source-language en)
foreach(library IN ITEMS pos uikit client contract domain)
    list(APPEND options -I "${CMAKE_BINARY_DIR}/include/${library}")
endforeach()
foreach(library IN ITEMS pos uikit client)
    get_target_property(library_sources tillhouse_${library} SOURCES)
    get_target_property(library_dir tillhouse_${library} SOURCE_DIR)
    list(FILTER library_sources EXCLUDE REGEX "^/|\\.qrc$")
    list(TRANSFORM library_sources PREPEND "${library_dir}/")
    list(APPEND sources ${library_sources})
endforeach()
list(JOIN sources "\n" source_lines)
file(CONFIGURE OUTPUT "${qm_dir}/sources.txt" CONTENT "${source_lines}\n")
# The test that refuses unfinished words runs the same command on copies: a line an argument.
list(JOIN options "\n" option_lines)
file(CONFIGURE OUTPUT "${qm_dir}/lupdate.txt"
    CONTENT "${TILLHOUSE_LUPDATE}\n${option_lines}\n@${qm_dir}/sources.txt\n")

set(ts_files "")
foreach(language IN LISTS languages)
    list(APPEND ts_files "${ts_dir}/pos_${language}.ts")
endforeach()
add_custom_target(translations
    COMMAND "${TILLHOUSE_LUPDATE}" ${options} "@${qm_dir}/sources.txt" -ts ${ts_files}
    COMMAND "${TILLHOUSE_LUPDATE}" ${options} -pluralonly "@${qm_dir}/sources.txt" -ts "${ts_dir}/pos_en.ts"
    COMMENT "Bringing the sources' words into pos-client/i18n/*.ts" VERBATIM)
