package org.gamingcafe.identity.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gamingcafe.platform.crypto.Sealer;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Settings;

/**
 * The word in a mail with which its reader turns such mails off, without signing in: news and what is about visits. Whoever
 * reads somebody's mail must not silence what warns them. The word is signed and not kept: it works
 * for as long as the master key, so that an old mail can be answered, too. It can do nothing but that.
 */
@ApplicationScoped
class StopLinks {

    private static final String PURPOSE = "notice/stop";
    private static final Pattern WORD = Pattern.compile("([0-9a-f-]{36})\\.([A-Z_]{1,24})\\.([A-Za-z0-9_-]{43})");

    @Inject
    Sealer sealer;

    @Inject
    Settings.Mail settings;

    /** Whose mails of which kind. */
    record Stop(AccountId account, NoticeKind kind) {}

    /** For people: a page with a button; of what asks for a sign-in the page with all one's notices. */
    String page(AccountId account, NoticeKind kind) {
        return settings.baseUrl()
                + (kind.isStoppedByWord() ? "/unsubscribe?word=" + word(account, kind) : "/me/notifications");
    }

    /** For programs that read mail (RFC 8058). */
    String oneClick(AccountId account, NoticeKind kind) {
        return settings.baseUrl() + "/api/v1/auth/notification-preferences/stop?word=" + word(account, kind);
    }

    String word(AccountId account, NoticeKind kind) {
        var said = account + "." + kind.name();
        return said + "." + sealer.fingerprint(said, PURPOSE);
    }

    /** Empty for a word that is not of this house. */
    Optional<Stop> read(String word) {
        var parts = WORD.matcher(word);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var signature = sealer.fingerprint(parts.group(1) + "." + parts.group(2), PURPOSE);
        var isOurs = MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8), parts.group(3).getBytes(StandardCharsets.UTF_8));
        return Arrays.stream(NoticeKind.values())
                .filter(kind -> isOurs && kind.name().equals(parts.group(2)))
                .filter(kind -> !kind.isMandatory())
                .map(kind -> new Stop(new AccountId(UUID.fromString(parts.group(1))), kind))
                .findFirst();
    }
}
