package org.gamingcafe.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No secret lies in the sources: they are generated at the first start, or handed in by the environment. */
class NoSecretsTest {

    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----\\s*[A-Za-z0-9+/=]{16}"),
            Pattern.compile("\\bAKIA[0-9A-Z]{16}\\b"),
            Pattern.compile("\\beyJ[A-Za-z0-9_-]{16,}\\.eyJ[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}"),
            Pattern.compile("\\bgh[pousr]_[A-Za-z0-9]{30,}"),
            Pattern.compile("\\bsk_(live|test)_[A-Za-z0-9]{16,}"),
            Pattern.compile(
                    "(?i)\"?(password|passwd|secret|api_?key|master_?key)\"?\\s*[=:]\\s*\"?"
                            + "(?=[A-Za-z0-9+/_-]*[0-9])(?=[A-Za-z0-9+/_-]*[A-Z])(?=[A-Za-z0-9+/_-]*[a-z])[A-Za-z0-9+/_-]{20,}"),
            Pattern.compile("(?i)\\bjdbc:[a-z]+://[^\\s\"']*[?&]password=[^$&\\s\"']+"),
            Pattern.compile("\\b[a-z]+://[^/\\s:@\"'$<{]+:[^/\\s:@\"'$<{]{6,}@"));

    @Test
    void no_secret_lies_in_the_sources() {
        assertThat(secrets(SourceTree.texts())).isEmpty();
    }

    /** Written in two halves, so that this file is no find. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN PRIVATE ~KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC",
                "AKIA~ABCDEFGHIJKLMNOP",
                "ghp~_abcdefghijklmnopqrstuvwxyz0123456789",
                "sk_live~_abcdefghijklmnop1234",
                "CAFE_MASTER_KEY=~Q2Fmw6kxMjM0NTY3ODkwMTIzNDU2Nzg5MA",
                "jdbc:postgresql://db/cafe?user=a&pass~word=opensesame",
                "https:~//clerk:opensesame@example.org"
            })
    void a_secret_is_found(String wrong) {
        var secret = wrong.replace("~", "");

        assertThat(secrets(Map.of("some.properties", secret))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password=${env.CAFE_DB_PASSWORD}",
                "String password = Secret.random();",
                "jdbc:postgresql://db/cafe?user=a&password=${secret}",
                "secret = settings.masterKey().reveal()"
            })
    void a_name_of_a_secret_is_none(String right) {
        assertThat(secrets(Map.of("some.properties", right))).isEmpty();
    }

    private static List<String> secrets(Map<String, String> files) {
        var finds = new ArrayList<String>();
        files.forEach((name, text) -> SECRETS.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(match -> match.find())
                .limit(1)
                .forEach(match -> finds.add(name + ":"
                        + (1 + text.substring(0, match.start()).lines().count()) + " looks like a secret")));
        return finds;
    }
}
