package org.gamingcafe.guards;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gamingcafe.platform.cluster.Caches;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E19.1: the guide to the cluster says of every cache what the server's configuration and the code say of it. */
class CacheTableTest {

    private static final String GUIDE = "docs/guides/cluster.md";
    private static final String SCRIPTS = "wildfly-config/src/scripts/";
    private static final String OURS = "cache-container=cafe";

    /** Of the container, of a cache, or of a part of one: {@code /…-cache=limits/memory=heap:add(size=200000)}. */
    private static final Pattern ADDED = Pattern.compile("/subsystem=infinispan/" + OURS
            + "(?:/(replicated|distributed)-cache=([\\w-]+))?(/[\\w-]+=[\\w-]+)?:add\\(([^)]*)\\)");

    private static final int SETTINGS = 10;
    private static final int TROUBLES = 5;

    private final Map<String, String> files = SourceTree.texts();
    private final String script = files.get(SCRIPTS + "cache.cli");

    @Test
    @DisplayName(
            "E19.1: copies, size, life, partition handling, marshalling, persistence and statistics of every cache")
    void the_guide_says_how_every_cache_is_set_up() {
        assertThat(rows(SETTINGS)).containsExactlyInAnyOrderElementsOf(settings(script));
    }

    @Test
    @DisplayName("E19.1: what each cache is for, and what happens when it is emptied, down or split")
    void the_guide_says_what_happens_to_every_cache() {
        assertThat(rows(TROUBLES)).allSatisfy(row -> assertThat(row).doesNotContain("|  |"));
        assertThat(rows(TROUBLES).stream().map(row -> row.split("`")[1])).containsExactlyInAnyOrderElementsOf(names());
    }

    @Test
    void every_cache_of_the_configuration_is_used_and_no_other() {
        var used = Arrays.stream(Caches.class.getDeclaredFields())
                .flatMap(field -> Stream.ofNullable(field.getAnnotation(Resource.class)))
                .map(resource -> resource.lookup().replace("java:jboss/infinispan/cache/cafe/", ""));

        assertThat(used).containsExactlyInAnyOrderElementsOf(names());
    }

    private Set<String> names() {
        var caches = added(script);
        caches.remove("");
        return caches.keySet();
    }

    @Test
    void every_line_about_the_container_is_understood() {
        files.forEach((name, text) -> {
            if (name.startsWith(SCRIPTS)) {
                assertThat(text.lines().filter(line -> line.contains(OURS)))
                        .as(name)
                        .allMatch(line -> ADDED.matcher(line).matches());
            }
        });
        assertThat(files.keySet().stream().filter(name -> name.startsWith(SCRIPTS)))
                .hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @CsvSource({
        "cache=limits:add(owners=2, cache=limits:add(owners=1",
        "catalogue/memory=heap:add(size=5000), catalogue/memory=heap:add(size=5001)",
        "when-split=DENY_READ_WRITES, when-split=ALLOW_READS",
        "cache=auth-2fa:add(remote-timeout=2000, cache=auth-2fa:add(remote-timeout=9000",
        "marshaller=PROTOSTREAM, marshaller=JBOSS",
        "statistics-enabled=true, statistics-enabled=false",
        "stations/memory=heap, stations/store=file"
    })
    void a_setting_that_was_changed_is_found(String before, String after) {
        var changed = script.replace(before, after);

        assertThat(changed).isNotEqualTo(script);
        assertThat(settings(changed)).isNotEqualTo(settings(script));
    }

    /** As the guide has to have them. */
    private static List<String> settings(String script) {
        var caches = added(script);
        var marshaller = caches.remove("").get("marshaller");
        return caches.entrySet().stream()
                .map(cache -> row(cache.getKey(), cache.getValue(), marshaller))
                .toList();
    }

    private static String row(String name, Map<String, String> set, String marshaller) {
        var isReplicated = set.get("kind").equals("replicated");
        var isKept = set.keySet().stream().anyMatch(key -> key.startsWith("/store="));
        var entries = set.get("/memory=heap size");
        return Stream.of(
                        "`" + name + "`",
                        set.get("kind"),
                        isReplicated ? "every node" : set.get("owners"),
                        entries == null ? "any" : String.format(Locale.ROOT, "%,d", Integer.parseInt(entries)),
                        lives(name),
                        set.getOrDefault("/component=partition-handling when-split", "ALLOW_READ_WRITES"),
                        words(Duration.ofMillis(Long.parseLong(set.getOrDefault("remote-timeout", "10000")))),
                        marshaller,
                        isKept ? "yes" : "no",
                        "true".equals(set.get("statistics-enabled")) ? "on" : "off")
                .reduce("|", (row, cell) -> row + " " + cell + " |");
    }

    /** Entries bring their own lives along; the container sets none. */
    private static String lives(String cache) {
        return switch (cache) {
            case "sessions" ->
                life("identity.session.LiveSessions", "PICTURE_LIFE") + " a picture, "
                        + life("identity.session.LiveSessions", "MARK_LIFE") + " a mark";
            case "auth-2fa" -> life("identity.login.ChallengeDesk", "LIFE") + " a challenge";
            case "limits" -> "as long as its limit counts, " + life("platform.limit.LimitRule", "LONGEST") + " at most";
            case "stations" -> life("cafe.floor.FloorPictures", "LIFE") + " a picture or a mark";
            case "catalogue" ->
                life("cafe.inventory.Catalogue", "LIFE") + " a page, "
                        + life("cafe.inventory.Catalogue", "LIFE_OF_A_VERSION") + " a version, "
                        + life("cafe.loyalty.Programmes", "LIFE") + " a programme";
            default -> throw new IllegalArgumentException("how long do entries of " + cache + " live?");
        };
    }

    private static String life(String type, String constant) {
        try {
            var field = Class.forName("org.gamingcafe." + type).getDeclaredField(constant);
            field.setAccessible(true);
            return words((Duration) field.get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + "." + constant, e);
        }
    }

    private static String words(Duration time) {
        var seconds = time.toSeconds();
        if (seconds % 86_400 == 0) {
            return time.toDays() + " d";
        }
        if (seconds % 3_600 == 0) {
            return time.toHours() + " h";
        }
        return seconds % 60 == 0 ? time.toMinutes() + " min" : seconds + " s";
    }

    /** What the script gives to each cache, by its name; under no name what it gives to the container. */
    private static Map<String, Map<String, String>> added(String script) {
        var all = new TreeMap<String, Map<String, String>>();
        var found = ADDED.matcher(script);
        while (found.find()) {
            var name = found.group(2) == null ? "" : found.group(2);
            var part = found.group(3) == null ? "" : found.group(3) + " ";
            var set = all.computeIfAbsent(name, any -> new TreeMap<>());
            if (found.group(1) != null) {
                set.put("kind", found.group(1));
            }
            for (var pair : found.group(4).split(",")) {
                var sides = pair.split("=", 2);
                set.put(part + sides[0], sides.length == 2 ? sides[1] : "");
            }
        }
        return all;
    }

    /** The rows of the guide about a cache that have so many cells. */
    private List<String> rows(int cells) {
        return files.get(GUIDE)
                .lines()
                .filter(line -> line.startsWith("| `"))
                .filter(line -> line.split("\\|").length == cells + 1)
                .toList();
    }
}
