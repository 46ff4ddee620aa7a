package org.gamingcafe.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The second factor over HTTP, from its set-up to its end. */
class SecondFactorTest {

    private static final Pattern CODE = Pattern.compile("(?m)^(\\d{6})\\b");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final Api nobody = Api.nobody();

    @Test
    @DisplayName("E17.3, E2.3, E2.4, E2.7, E2.9, E2.6: set up, sign in, use a backup code, switch off; a mail for each")
    void a_members_second_factor_from_its_set_up_to_its_end() {
        var member = Newcomer.verified();
        var mailbox = new Mailbox(member.email());
        var mails = mailbox.size();
        var codes = setUp(member);
        assertThat(mailbox.latestOf(mails + 1)).contains("second factor is on");

        var waiting = nobody.password(member).expect(202);
        assertThat(waiting.at("status")).isEqualTo("2FA_REQUIRED");
        assertThat(texts(waiting.json(), "methods")).containsExactly("TOTP", "EMAIL", "BACKUP_CODE");
        assertThat(waiting.number("expiresIn")).isBetween(290L, 300L);
        assertThat(waiting.text()).doesNotContain("accessToken", "refreshToken");
        var code = code(member);
        var tokens = verify(waiting.at("challenge"), code).expect(200);
        assertThat(tokens.at("status")).isEqualTo("AUTHENTICATED");
        verify(waiting.at("challenge"), code).expectProblem(401, "challenge.over");
        verify(challenge(member), code).expectProblem(401, "second-factor.refused");

        backup(challenge(member), codes.getFirst()).expect(200);
        backup(challenge(member), codes.getFirst()).expectProblem(401, "second-factor.refused");
        var own = nobody.bearing(tokens.at("accessToken"));
        var status = own.get("/api/auth/2fa/status").expect(200);
        assertThat(status.json().getBoolean("enabled")).isTrue();
        assertThat(status.json().getBoolean("required")).isFalse();
        assertThat(status.number("backupCodesLeft")).isEqualTo(9);
        var fresh = texts(own.post("auth/2fa/regenerate-backup").expect(200).json(), "backupCodes");
        backup(challenge(member), codes.get(1)).expectProblem(401, "second-factor.refused");
        backup(challenge(member), fresh.getFirst()).expect(200);

        own.postWithoutKey("auth/2fa/disable", Body.of("password", "not the password"))
                .expectProblem(400, "password.wrong");
        own.postWithoutKey("auth/2fa/disable", Body.of("password", member.password()))
                .expect(204);
        nobody.password(member).expect(200);
        assertThat(mailbox.latestOf(mails + 3)).contains("second factor is off");
    }

    @Test
    @DisplayName("E2.5: three wrong codes lock for 15 minutes, whichever challenge; Retry-After says so")
    void three_wrong_codes_lock() {
        var member = Newcomer.verified();
        setUp(member);
        verify(challenge(member), "000000").expectProblem(401, "second-factor.refused");
        backup(challenge(member), "00000-00000").expectProblem(401, "second-factor.refused");
        verify(challenge(member), "nobody").expectProblem(401, "second-factor.refused");

        var locked = verify(challenge(member), code(member)).expectProblem(423, "second-factor.locked");

        assertThat(Long.parseLong(locked.header("Retry-After"))).isBetween(880L, 900L);
        nobody.postWithoutKey("auth/2fa/send-otp", Body.of("challenge", challenge(member), "method", "EMAIL"))
                .expectProblem(423, "second-factor.locked");
    }

    @Test
    @DisplayName("E2.8: a code comes by mail and signs in; by SMS once the number has shown a first one")
    void codes_come_by_mail_and_by_sms() {
        var member = Newcomer.verified();
        var mailbox = new Mailbox(member.email());
        setUp(member);
        var mails = mailbox.size() + (mailbox.size() < 2 ? 1 : 0);
        var challenge = challenge(member);
        var sent = nobody.postWithoutKey("auth/2fa/send-otp", Body.of("challenge", challenge, "method", "EMAIL"))
                .expect(202);
        assertThat(Duration.between(TheCafe.clock().now(), Instant.parse(sent.at("expiresAt"))))
                .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
        verify(challenge, find(mailbox.latestOf(mails + 1)), "EMAIL").expect(200);

        var own = nobody.signIn(member);
        var number = "+4930" + (1_000_000 + Math.floorMod(member.id().hashCode(), 8_000_000));
        own.postWithoutKey("auth/2fa/phone", Body.of("number", number)).expect(202);
        own.postWithoutKey("auth/2fa/phone/verify", Body.of("code", sms(number)))
                .expect(204);
        var other = challenge(member);
        nobody.postWithoutKey("auth/2fa/send-otp", Body.of("challenge", other, "method", "SMS"))
                .expect(202);
        await().atMost(Duration.ofSeconds(20)).until(() -> messages(number).size() == 2);
        var right = messages(number).stream()
                .map(message -> verify(other, find(message), "SMS").status())
                .toList();
        assertThat(right).contains(200);
    }

    @Test
    @DisplayName("D27: a manager without a second factor gets nothing but its set-up, which signs in")
    void a_manager_sets_one_up() {
        var manager = Colleagues.join("MANAGER");
        var waiting = nobody.password(manager).expect(202);
        assertThat(waiting.at("status")).isEqualTo("2FA_SETUP_REQUIRED");
        verify(waiting.at("challenge"), "000000").expectProblem(401, "challenge.over");
        nobody.bearing(waiting.at("challenge")).get("auth/profile").expect(401);

        var own = nobody.signIn(manager);

        own.get("members").expect(200);
        own.postWithoutKey("auth/2fa/disable", Body.of("password", manager.password()))
                .expectProblem(409, "second-factor.required");
    }

    @Test
    @DisplayName("Security exam: a challenge opens no operation of the contract that a stranger cannot open")
    void a_challenge_opens_nothing() {
        var challenge = challenge(TheCafe.demo().manager());
        var waiting = List.of(
                nobody.bearing(challenge),
                nobody.bearing(challenge(Colleagues.join("MANAGER"))),
                nobody.bearing("A".repeat(43)));
        var closed = new ArrayList<String>();
        for (var operation : operations()) {
            if (ask(nobody, operation).status() == 401) {
                closed.add(operation.path());
                assertThat(waiting.stream().map(bearer -> ask(bearer, operation).status()))
                        .as(operation.toString())
                        .containsOnly(401);
            }
        }
        assertThat(closed).hasSizeGreaterThan(150);
        nobody.postWithoutKey("auth/refresh-token", Body.of("refreshToken", challenge))
                .expect(401);
        nobody.postWithoutKey("auth/reset-password", Body.of("ticket", challenge, "newPassword", Colleagues.CHOSEN))
                .expect(404);
        nobody.postWithoutKey("auth/2fa/enable", Body.of("challenge", challenge))
                .expectProblem(401, "challenge.over");
    }

    private record Asked(String method, String path) {}

    private static List<Asked> operations() {
        var all = new ArrayList<Asked>();
        Operation.document()
                .getJsonObject("paths")
                .forEach((path, item) -> item.asJsonObject().keySet().stream()
                        .filter(METHODS::contains)
                        .forEach(method -> all.add(new Asked(
                                method.toUpperCase(Locale.ROOT),
                                path.replaceFirst("^/api/v1/", "")
                                        .replaceFirst("^/v1/", "")
                                        .replaceAll(
                                                "\\{[^}]+}", UUID.randomUUID().toString())))));
        return all;
    }

    private static Answer ask(Api caller, Asked asked) {
        var request = caller.request(asked.path());
        return caller.send(
                asked.method().equals("GET")
                        ? request.GET().build()
                        : request.header("Content-Type", "application/json")
                                .method(asked.method(), BodyPublishers.ofString("{}"))
                                .build());
    }

    /** @return backup codes */
    private List<String> setUp(Demo.Person member) {
        var own = nobody.bearing(nobody.password(member).expect(200).at("accessToken"));
        var begun = own.postWithoutKey("auth/2fa/enable", Body.of()).expect(200);
        assertThat(begun.at("secret")).matches("[A-Z2-7]{32}");
        assertThat(begun.at("manualKey").replace(" ", "")).isEqualTo(begun.at("secret"));
        assertThat(begun.at("uri")).startsWith("otpauth://totp/").contains(begun.at("secret"));
        assertThat(begun.at("qrCode")).startsWith("<svg ");
        own.postWithoutKey("auth/2fa/verify-setup", Body.of("code", "nobody"))
                .expectProblem(400, "second-factor.code-wrong");
        nobody.password(member).expect(200);
        Factor.keep(TheCafe.base(), member, begun.at("secret"));
        var done = own.postWithoutKey("auth/2fa/verify-setup", Body.of("code", code(member)))
                .expect(200);
        assertThat(done.at("status")).isEqualTo("ENABLED");
        return texts(done.json(), "backupCodes");
    }

    private static String code(Demo.Person person) {
        return Factor.code(TheCafe.base(), person);
    }

    private String challenge(Demo.Person person) {
        return nobody.password(person).expect(202).at("challenge");
    }

    private Answer verify(String challenge, String code) {
        return nobody.postWithoutKey("auth/2fa/verify-login", Body.of("challenge", challenge, "code", code));
    }

    private Answer verify(String challenge, String code, String method) {
        return nobody.postWithoutKey(
                "auth/2fa/verify-login", Body.of("challenge", challenge, "code", code, "method", method));
    }

    private Answer backup(String challenge, String code) {
        return nobody.postWithoutKey("auth/2fa/verify-backup-code", Body.of("challenge", challenge, "code", code));
    }

    private static List<String> texts(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static String find(String message) {
        var found = CODE.matcher(message);
        assertThat(found.find()).as(message).isTrue();
        return found.group(1);
    }

    private static String sms(String number) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !messages(number).isEmpty());
        return find(messages(number).getFirst());
    }

    private static List<String> messages(String number) {
        var directory = TheCafe.run().resolve("sms");
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .flatMap(file -> read(file).stream())
                    .filter(text -> text.startsWith("To: " + number + "\n"))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
