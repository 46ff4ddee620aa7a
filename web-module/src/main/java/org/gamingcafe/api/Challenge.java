package org.gamingcafe.api;

/** What a 401 says about how to come in (RFC 6750). */
final class Challenge {

    private Challenge() {}

    static String of(String code) {
        return code.startsWith("token.") ? "Bearer realm=\"cafe\", error=\"invalid_token\"" : "Bearer realm=\"cafe\"";
    }
}
