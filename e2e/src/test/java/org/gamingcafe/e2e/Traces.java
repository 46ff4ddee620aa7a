package org.gamingcafe.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where words in small letters stand: in any column of any row, as text or as bytes, and in any file that the house writes. */
final class Traces {

    /** The database's own files, and what has left the house: mails and text messages. */
    private static final Set<String> ELSEWHERE = Set.of("pg", "pg-bin", "mail", "sms");

    /** The program, as it was built. */
    private static final List<String> PROGRAM = List.of(".ear", ".jar", ".war", ".class");

    private Traces() {}

    /** Each as {@code table: word}. */
    static List<String> inDatabase(Nodes nodes, Collection<String> words) {
        return nodes
                .texts("select cast(tablename as text) from pg_tables where schemaname = 'public' order by tablename")
                .stream()
                .flatMap(table ->
                        nodes
                                .texts(
                                        """
                                select word from unnest(cast(? as text[]), cast(? as text[])) looked_for (word, bytes)
                                where exists (select 1 from "%s" t where position(looked_for.word in lower(cast(t as text))) > 0
                                    or position(looked_for.bytes in cast(t as text)) > 0)""".formatted(table),
                                        array(words.stream()),
                                        array(words.stream().map(Traces::bytes)))
                                .stream()
                                .map(word -> table + ": " + word))
                .toList();
    }

    private static String bytes(String word) {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }

    private static String array(Stream<String> words) {
        return words.map(word -> '"' + word + '"').collect(Collectors.joining(",", "{", "}"));
    }

    /** Each as {@code file: word}. Nobody may write there meanwhile. */
    static List<String> inFiles(Path run, Collection<String> words) {
        try (var files = Files.walk(run)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isOfTheHouse(run.relativize(file)))
                    .flatMap(file -> in(file, words))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfTheHouse(Path file) {
        return !ELSEWHERE.contains(file.getName(0).toString())
                && PROGRAM.stream().noneMatch(file.toString()::endsWith);
    }

    private static Stream<String> in(Path file, Collection<String> words) {
        try {
            var text = Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            return words.stream().filter(text::contains).map(word -> file + ": " + word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
