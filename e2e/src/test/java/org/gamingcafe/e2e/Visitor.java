package org.gamingcafe.e2e;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who asks for pages without a browser: sends what forms send, and also what no form would send. */
final class Visitor {

    private static final Pattern STATE = Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*?value=\"([^\"]*)\"|"
            + "<update id=\"[^\"]*jakarta\\.faces\\.ViewState[^\"]*\"><!\\[CDATA\\[([^\\]]*)]]>");

    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    private final Api api;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Visitor(Api api) {
        this.api = api;
    }

    static Visitor stranger() {
        return new Visitor(Api.nobody());
    }

    static Visitor strangerAt(URI base) {
        return new Visitor(Api.nobodyAt(base));
    }

    static Visitor signedIn(Demo.Person person) {
        var visitor = stranger();
        var answer = visitor.signIn(person);
        if (answer.status() != 302 || answer.header("Location").contains("login")) {
            throw new AssertionError("not signed in: " + answer.status() + " " + answer.header("Location"));
        }
        return visitor;
    }

    Visitor from(String ip) {
        return new Visitor(api.from(ip));
    }

    /** The same browser once more, for a request beside others: what it has brought until now, and nothing that comes later. */
    Visitor again() {
        var same = new Visitor(api);
        same.cookies.putAll(cookies);
        return same;
    }

    /** With the second factor of who needs one. */
    Answer signIn(Demo.Person person) {
        var answer = enter(get("/login").expect(200), person, "");
        if (!answer.header("Location").endsWith("/second-factor")) {
            return answer;
        }
        var page = get("/second-factor").expect(200);
        return submit(
                "/second-factor", "second", "verify", state(page), Map.of("code", Factor.code(api.base(), person)));
    }

    /** Sends the form of the sign-in page. */
    Answer enter(Answer page, Demo.Person person, String leadsTo) {
        return submit(
                "/login",
                "login",
                "enter",
                state(page),
                Map.of("identifier", person.username(), "password", person.password(), "from", leadsTo));
    }

    /** Presses a button that need not be there. */
    Answer submit(String path, String form, String button, String state, Map<String, String> values) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(form, form);
        fields.put(button, button);
        fields.putAll(values);
        fields.put("jakarta.faces.ViewState", state);
        return post(path, fields);
    }

    Answer get(String path, String... headers) {
        return send(api.request(path).GET(), headers);
    }

    Answer post(String path, Map<String, String> fields, String... headers) {
        var body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                api.request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)),
                headers);
    }

    /** The view state of a page, by which the server knows the form again. */
    static String state(Answer page) {
        var found = STATE.matcher(page.text());
        if (!found.find()) {
            throw new AssertionError("no view state in " + page.text());
        }
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    /** The word by which a page may run its own scripts; its forms send it back. */
    static String nonce(Answer page) {
        var found = NONCE.matcher(page.text());
        return found.find() ? found.group(1) : "";
    }

    String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    Visitor bringing(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    private Answer send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = api.send(request.build());
        setCookies(answer).forEach(line -> keep(line.split(";")[0]));
        return answer;
    }

    /** As {@link Answer#saysNothingOfTheInsides}; that pages are made with Faces is no secret. */
    static void saysNothingOfTheInsides(Answer page) {
        var text = page.text().replace("jakarta.faces.", "");
        new Answer(page.asked(), page.status(), page.headers(), text.getBytes(StandardCharsets.UTF_8), page.took())
                .saysNothingOfTheInsides();
    }

    static List<String> setCookies(Answer answer) {
        return new ArrayList<>(answer.headers().allValues("Set-Cookie"));
    }

    private void keep(String pair) {
        var equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
