package org.gamingcafe.identity.device;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua_parser.Parser;

/** Reads what browsers say of themselves. Slow and costly for long texts, so they are cut and the latest are remembered. */
@ApplicationScoped
class DeviceWords {

    private static final int LONGEST = 512;
    private static final int MOST = 1_000;
    private static final String UNKNOWN = "Other";

    private final Map<String, String> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    private volatile @Nullable Parser parser;

    String of(String userAgent) {
        var text = userAgent.substring(0, Math.min(LONGEST, userAgent.length()));
        synchronized (known) {
            var words = known.get(text);
            if (words != null) {
                return words;
            }
        }
        var words = read(text);
        synchronized (known) {
            known.put(text, words);
        }
        return words;
    }

    private String read(String text) {
        var client = parser().parse(text);
        return Stream.of(client.userAgent.family, client.os.family)
                .filter(word -> word != null && !word.equals(UNKNOWN))
                .collect(Collectors.joining(", "));
    }

    /** Its patterns take a third of a second to read: only who looks at devices waits for them. */
    private Parser parser() {
        var ready = parser;
        if (ready == null) {
            ready = new Parser();
            parser = ready;
        }
        return ready;
    }
}
