package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Input that wants more than to be read. What every operation does with malformed JSON: {@link MalformedBodiesTest}. */
@DisplayName("Input that is too much, or that would be a command elsewhere, is refused at once or is just text")
class InputExamTest {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final String JSON = "Content-Type: application/json";
    private static final int MEGABYTE = 1024 * 1024;

    private final Demo demo = TheCafe.demo();
    private final String host = TheCafe.base().getAuthority();
    private final String email = "input-" + UUID.randomUUID().toString().substring(0, 12) + "@example.org";

    @Test
    @DisplayName("A body that unpacks to a gigabyte is not unpacked, whatever it calls itself")
    void a_compressed_bomb_is_not_unpacked() throws IOException {
        var bomb = bomb();
        assertThat(bomb.length).isLessThan(MEGABYTE);
        for (var encoding : List.of("gzip", "x-gzip", "deflate", "br", "gzip, gzip")) {
            var answer = RawHttp.send("POST", host, "/api/v1/auth/login", bomb, JSON, "Content-Encoding: " + encoding);
            assertThat(answer.status()).as(encoding).isBetween(400, 499);
            assertThat(answer.took()).as(encoding).isLessThan(SOON);
            answer.isProblem();
        }
        var page = RawHttp.send(
                "POST",
                host,
                "/login",
                bomb,
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Encoding: gzip");
        assertThat(page.status()).isBetween(200, 499);
        assertThat(page.took()).isLessThan(SOON);
    }

    @Test
    @DisplayName("Too large: announced, in pieces without a length, as a form, in the address, in the headers")
    void what_is_too_large_is_turned_away() {
        var announced = "POST /api/v1/auth/login HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + JSON
                + "\r\nContent-Length: 9000000000\r\n\r\n";
        var far = RawHttp.exchange("announced, beyond what the server itself takes", announced, new byte[0]);
        assertThat(far.status()).isBetween(400, 499);
        assertThat(far.took()).isLessThan(SOON);
        check("announced", RawHttp.exchange("announced", announced.replace("9000000000", "9000000"), new byte[0]), 413);

        var chunk = "100000\r\n" + " ".repeat(MEGABYTE) + "\r\n";
        var chunked = "POST /api/v1/auth/login HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + JSON
                + "\r\nTransfer-Encoding: chunked\r\n\r\n";
        var body = (chunk.repeat(3) + "0\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        check("chunked", RawHttp.exchange("chunked", chunked, body), 413);

        var address = RawHttp.get(host, "/api/v1/health?" + "x".repeat(40_000));
        assertThat(address.status()).isIn(0, 400, 413, 414, 431);
        var header = RawHttp.get(host, "/api/v1/health", "X-Large: " + "x".repeat(40_000));
        assertThat(header.status()).isIn(0, 400, 413, 431);
        var many = IntStream.range(0, 1_000).mapToObj(i -> "X-" + i + ": x").toArray(String[]::new);
        assertThat(RawHttp.get(host, "/api/v1/health", many).status()).isIn(0, 400, 413, 431);
        Api.nobody().get("health").expect(200);
    }

    @Test
    @DisplayName("Two lengths, a length and pieces, a line that is no header: never two requests out of one")
    void a_request_is_one_request() {
        var login = "POST /api/v1/auth/login HTTP/1.1\r\nHost: " + host + "\r\n" + JSON + "\r\n";
        var smuggled = "GET /api/v1/health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
        for (var lengths : List.of(
                "Content-Length: 2\r\nContent-Length: 90\r\n",
                "Content-Length: 2, 90\r\n",
                "Content-Length: +2\r\n",
                "Content-Length: -1\r\n",
                "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding : chunked\r\n",
                "Transfer-Encoding: xchunked\r\n")) {
            var answer = RawHttp.exchange(
                    lengths, login + lengths + "\r\n", ("{}" + smuggled).getBytes(StandardCharsets.ISO_8859_1));
            assertThat(answer.text()).as(lengths).doesNotContain("\"UP\"");
        }
    }

    @Test
    @DisplayName("Others are served while somebody sends the worst there is")
    void others_are_undisturbed() throws IOException {
        var bomb = bomb();
        var deep = ("{\"a\":" + "[".repeat(400_000)).getBytes(StandardCharsets.US_ASCII);
        var digits = ("{\"a\":" + "9".repeat(900_000) + "}").getBytes(StandardCharsets.US_ASCII);

        var took = AtOnce.run(24, caller -> switch (caller % 4) {
            case 0 -> RawHttp.send("POST", host, "/api/v1/auth/login", bomb, JSON, "Content-Encoding: gzip");
            case 1 -> RawHttp.send("POST", host, "/api/v1/auth/login", deep, JSON);
            case 2 -> RawHttp.send("POST", host, "/api/v1/auth/login", digits, JSON);
            default -> Api.nobody().get("health");
        });

        assertThat(took).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 400, 413, 415));
        assertThat(IntStream.range(0, 24).filter(i -> i % 4 == 3).mapToObj(took::get))
                .allSatisfy(answer -> answer.expect(200));
    }

    @Test
    @DisplayName("A name with line ends adds no header to a mail and no recipient")
    void a_mail_gets_no_header_from_a_name() {
        for (var name : List.of(
                "S\r\nBcc: victim@example.org",
                "S\nBcc: victim@example.org",
                "S\rBcc: victim@example.org",
                "S\u2028Bcc: victim@example.org",
                "S\u0085x",
                "S\u0000x")) {
            register(name, email).expect(400).isProblem();
        }
        for (var address : List.of(
                "a@example.org\r\nBcc: victim@example.org",
                "a@example.org,victim@example.org",
                "a@example.org;b@example.org",
                "<a@example.org>",
                "\"a\r\n\"@example.org",
                "a@exam\nple.org")) {
            register("S", address).expect(400).isProblem();
            post("auth/forgot-password", Body.of("email", address)).expect(400).isProblem();
        }

        register("=?utf-8?B?Qg==?= <script>alert(1)</script> ; Bcc: victim@example.org", email)
                .expect(202);

        var mail = new Mailbox(email).latestOf(1).replace("\r\n", "\n");
        var head = mail.substring(0, mail.indexOf("\n\n"));
        assertThat(head).doesNotContainIgnoringCase("\nBcc:").doesNotContain("victim");
        assertThat(mail.substring(mail.indexOf("text/html"))).doesNotContain("<script>");
    }

    @Test
    @DisplayName("What is typed makes no line of its own in the log, in no field and in no address")
    void the_log_has_only_its_own_lines() {
        var probe = "probe-" + UUID.randomUUID();
        var line = probe + "\r\n{\"level\":\"ERROR\",\"message\":\"forged " + probe + "\"}\u001b[31m";
        post("auth/login", Body.of("identifier", line, "password", line)).expect(400);
        post("auth/login", Body.of("identifier", probe + "\n{\"forged\":1}", "password", line))
                .expect(401);
        register(line, email);
        RawHttp.get(host, "/api/v1/" + probe + "%0d%0a%7b%22forged%22:1%7d");
        RawHttp.get(host, "/" + probe + "%0d%0aforged");
        RawHttp.get(host, "/api/v1/health?x=" + probe + "%0d%0aforged", "User-Agent: " + probe + " \u001b[31m forged");
        RawHttp.get(host, "/api/v1/health", "X-Correlation-ID: " + probe + "\tforged");
        Api.nobody().get("no/" + probe).expect(404);

        await().atMost(Duration.ofSeconds(10)).until(() -> log().contains("no/" + probe));

        assertThat(log().lines().filter(text -> text.contains("forged")))
                .allSatisfy(text -> assertThat(text).startsWith("{").endsWith("}"))
                .noneSatisfy(text -> assertThat(text).startsWith("{\"level\":\"ERROR\",\"message\":\"forged"));
        assertThat(log()).doesNotContain("\u001b[31m");
    }

    @Test
    @DisplayName("SQL, paths, EL and XML are text: searched for and not found, or refused")
    void commands_of_other_languages_are_text() {
        var cashier = Api.signedIn(demo.cashier());
        var all = cashier.get("members").expect(200).items().size();
        assertThat(all).isPositive();
        for (var text : List.of(
                "' or '1'='1", "%' or 1=1 --", "%", "_", "\\", "#{request.session}", "${7*7}", "../../etc/passwd")) {
            var found = cashier.get("members?text=" + java.net.URLEncoder.encode(text, StandardCharsets.UTF_8))
                    .expect(200);
            assertThat(found.items()).as(text).isEmpty();
        }
        for (var sort : List.of("name;drop table account", "1", "NAME desc", "(select 1)")) {
            cashier.get("members?sort=" + java.net.URLEncoder.encode(sort, StandardCharsets.UTF_8))
                    .expectProblem(400, "field.not-one-of");
        }
        for (var after : List.of("x", "' or 1=1", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA", "%00", "A".repeat(3_000))) {
            var answer = cashier.get("members?after=" + java.net.URLEncoder.encode(after, StandardCharsets.UTF_8));
            assertThat(answer.status()).as(after).isBetween(400, 499);
            answer.isProblem();
        }
        var xml = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        for (var type :
                List.of("application/xml", "text/xml", "application/x-java-serialized-object", "multipart/form-data")) {
            cashier.send(cashier.json("members", xml)
                            .setHeader("Content-Type", type)
                            .build())
                    .expect(415)
                    .isProblem();
        }
    }

    @Test
    @DisplayName("G040: text that people type runs nowhere: no script on a page, no formula in a table")
    void what_people_type_runs_nowhere() {
        var cashier = Api.signedIn(demo.cashier());
        var evil = "<img src=x onerror=alert(1)>'\"{{7*7}}#{7*7}";
        var member = cashier.postWithoutKey(
                        "members", Body.of("name", evil, "language", "en", "note", "=cmd|' /C calc'!A0"))
                .expect(201)
                .at("accountId");

        var page = Visitor.signedIn(demo.cashier());
        var shown = page.get("/admin/member/member?id=" + member).expect(200).text();
        assertThat(shown).doesNotContain("<img src=x").contains("&lt;img src=x").contains("{{7*7}}#{7*7}");

        var audits = Api.signedIn(demo.admin()).get("audits?format=csv").expect(200);
        assertThat(audits.header("Content-Disposition")).contains("attachment");
        assertThat(audits.text().lines().flatMap(line -> Arrays.stream(line.split(","))))
                .noneMatch(cell -> cell.matches("\"?[=+@\\t\\r].*"));
    }

    private static void check(String what, Answer answer, int expected) {
        answer.expect(expected).isProblem();
        assertThat(answer.took()).as(what).isLessThan(SOON);
    }

    private static Answer register(String name, String address) {
        return post(
                "auth/register",
                Body.of("email", address, "displayName", name, "language", "en", "password", "plum orbit kettle 93"));
    }

    private static Answer post(String path, JsonObject body) {
        return Api.nobody().postWithoutKey(path, body);
    }

    /** 512 MB of blanks before a body, packed to half a megabyte. */
    private static byte[] bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            var blanks = new byte[MEGABYTE];
            Arrays.fill(blanks, (byte) ' ');
            for (var i = 0; i < 512; i++) {
                zip.write(blanks);
            }
            zip.write("{}".getBytes(StandardCharsets.US_ASCII));
        }
        return packed.toByteArray();
    }

    private static String log() {
        try (var files = Files.walk(Path.of("target/run/nodes"));
                var all = new java.io.SequenceInputStream(java.util.Collections.enumeration(
                        files.filter(file -> file.toString().endsWith(".log")
                                        || file.toString().endsWith(".json"))
                                .map(InputExamTest::open)
                                .toList()))) {
            return new String(all.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
