package org.gamingcafe.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gamingcafe.agent.house.Address;
import org.jspecify.annotations.Nullable;

/** How an agent is told where it belongs: words of the command line, else the environment. The key is never a word. */
record Settings(Address address, Path memory, Locale language, boolean isSeat) {

    private static final String KEY = "CAFE_STATION_KEY";
    private static final String KEY_FILE = "CAFE_STATION_KEY_FILE";

    static final String HELP = """
        station-agent [--house URL] [--key-file FILE] [--memory DIRECTORY] [--language en|de] [--plain-http]

        CAFE_HOUSE             the address of the house, as --house
        CAFE_STATION_KEY_FILE  a file with the station's key, as --key-file
        CAFE_STATION_KEY       the key itself, where there is no file
        CAFE_AGENT_MEMORY      where the agent keeps what it must not forget, as --memory
        """;

    /** What is wrong with what was said. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(String why) {
            super(why);
        }
    }

    static Settings of(List<String> words, Map<String, String> environment) {
        var said = said(words);
        var house = URI.create(first(said.get("house"), environment.get("CAFE_HOUSE"))
                .orElseThrow(() -> new Wrong("Where is the house? --house https://cafe.example.org")));
        if (!"https".equals(house.getScheme()) && !said.containsKey("plain-http") && !isThisMachine(house)) {
            throw new Wrong("The key would go over the network in the clear; use https://, or say --plain-http.");
        }
        var memory = first(said.get("memory"), environment.get("CAFE_AGENT_MEMORY"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".station-agent"));
        var language = Optional.ofNullable(said.get("language"))
                .map(Locale::forLanguageTag)
                .orElseGet(Locale::getDefault);
        return new Settings(new Address(house, key(said, environment)), memory, language, said.containsKey("seat"));
    }

    private static Map<String, String> said(List<String> words) {
        var said = new HashMap<String, String>();
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--plain-http", "--seat" -> said.put(words.get(i).substring(2), "");
                case "--house", "--key-file", "--memory", "--language" -> {
                    if (i + 1 == words.size()) {
                        throw new Wrong(words.get(i) + " needs a word after it.");
                    }
                    said.put(words.get(i).substring(2), words.get(i + 1));
                    i++;
                }
                default -> throw new Wrong("Unknown: " + words.get(i));
            }
        }
        return said;
    }

    private static String key(Map<String, String> said, Map<String, String> environment) {
        var key = first(said.get("key-file"), environment.get(KEY_FILE))
                .map(Settings::read)
                .or(() -> Optional.ofNullable(environment.get(KEY)))
                .orElse("")
                .strip();
        if (key.isEmpty() || key.length() > 64) {
            throw new Wrong("What is the station's key? --key-file FILE, or " + KEY + ".");
        }
        return key;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> first(@Nullable String said, @Nullable String fromEnvironment) {
        return Optional.ofNullable(said)
                .or(() -> Optional.ofNullable(fromEnvironment))
                .filter(one -> !one.isBlank());
    }

    private static boolean isThisMachine(URI house) {
        try {
            return InetAddress.getByName(house.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
