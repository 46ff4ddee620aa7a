package org.gamingcafe.identity.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Origin;
import org.jspecify.annotations.Nullable;

/** One sign-in of one person on one device. Born here by one conditional INSERT; everything after is one conditional UPDATE. */
@Entity
@Table(name = "login_session")
class LoginSession {

    private static final int LONGEST_IP = 45;

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    private int generation;

    @Enumerated(EnumType.STRING)
    @Column(length = 8)
    private Channel channel;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_activity")
    private Instant lastActivity;

    @Column(name = "expires_at")
    private Instant expiresAt;

    private boolean remembered;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "end_reason", length = 40)
    private @Nullable String endReason;

    @Column(length = LONGEST_IP)
    private String ip;

    @Column(name = "user_agent", length = 512)
    private String userAgent;

    /**
     * @param limit how long it lasts at most, however busy
     * @param remembered whether it outlasts days without use
     */
    record Life(Instant begins, Duration limit, boolean remembered) {}

    protected LoginSession() {}

    LoginSession(AccountId account, Channel channel, Origin origin, Life life) {
        this.id = Ids.next();
        var now = life.begins();
        this.account = account.value();
        this.channel = channel;
        this.createdAt = now;
        this.lastActivity = now;
        this.expiresAt = now.plus(life.limit());
        this.remembered = life.remembered();
        this.ip = origin.ip().length() > LONGEST_IP ? origin.ip().substring(0, LONGEST_IP) : origin.ip();
        this.userAgent = origin.userAgent();
    }

    UUID id() {
        return id;
    }

    int generation() {
        return generation;
    }

    AccountId account() {
        return new AccountId(account);
    }

    Channel channel() {
        return channel;
    }

    Instant createdAt() {
        return createdAt;
    }

    String ip() {
        return ip;
    }

    String userAgent() {
        return userAgent;
    }

    boolean isRemembered() {
        return remembered;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
