package org.gamingcafe.identity.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.EmailAddress;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A person as the house knows them. */
@Entity
@Table(name = "account")
class Account {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(length = 8)
    private AccountView.Kind kind;

    @Column(name = "home_venue")
    private UUID homeVenue;

    @Column(length = 40)
    private @Nullable String username;

    @Column(length = 254)
    private @Nullable String email;

    @Column(name = "email_verified")
    private boolean emailVerified;

    @Column(name = "display_name", length = 120)
    private String displayName;

    @Column(length = 20)
    private @Nullable String phone;

    @Column(length = 5)
    private String language;

    @Embedded
    private Standing standing;

    @Column(name = "self_registered")
    private boolean selfRegistered;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    /** Moved by the database, and by statements of {@link Accounts}. */
    @Column(insertable = false, updatable = false)
    private long stamp;

    protected Account() {}

    Account(AccountId id, NewPerson person, boolean mustChangePassword, Instant now) {
        this.id = id.value();
        this.kind = person.kind();
        this.homeVenue = person.homeVenue().value();
        this.username = person.username() == null ? null : PersonalWords.username(person.username());
        this.email = person.email() == null ? null : new EmailAddress(person.email()).value();
        this.displayName = PersonalWords.name(person.displayName());
        this.phone = person.phone() == null ? null : PersonalWords.phone(person.phone());
        this.language = PersonalWords.language(person.language());
        this.standing = new Standing(AccountView.Status.ACTIVE);
        this.mustChangePassword = mustChangePassword;
        this.createdAt = now;
    }

    /** @return the names of what has changed */
    List<String> edit(PersonEdit edit) {
        if (edit.version() != version) {
            throw new StaleEdit();
        }
        var name = PersonalWords.name(edit.displayName());
        var address = edit.email() == null ? null : new EmailAddress(edit.email()).value();
        var number = edit.phone() == null ? null : PersonalWords.phone(edit.phone());
        var tongue = PersonalWords.language(edit.language());
        var changed = new ArrayList<String>();
        note(changed, "displayName", displayName, name);
        note(changed, "email", email, address);
        note(changed, "phone", phone, number);
        note(changed, "language", language, tongue);
        if (changed.contains("email")) {
            emailVerified = false;
        }
        displayName = name;
        email = address;
        phone = number;
        language = tongue;
        return changed;
    }

    /** @return the names of what has changed */
    List<String> edit(ProfileEdit edit) {
        return edit(new PersonEdit(edit.displayName(), email, edit.phone(), edit.language(), edit.version()));
    }

    Account invited() {
        standing = new Standing(AccountView.Status.INVITED);
        return this;
    }

    void reachedAt(EmailAddress address) {
        email = address.value();
        emailVerified = false;
    }

    /** @return whether this was news */
    boolean confirmAddress() {
        var known = emailVerified;
        emailVerified = email != null;
        return standing.arrive() || emailVerified != known;
    }

    Standing standing() {
        return standing;
    }

    /** @param joined whether somebody has come to it already; an invited person who has not is invited again */
    void letIn(boolean joined) {
        standing.letIn(kind == AccountView.Kind.STAFF && !joined);
    }

    void mustChangePassword() {
        standing.mustBeUsed();
        mustChangePassword = true;
    }

    /** @return the link by which its owner comes to it */
    MailedLink invitation() {
        standing.mustBeUsed();
        return standing.status() == AccountView.Status.INVITED ? MailedLink.INVITATION : MailedLink.CLAIM;
    }

    /** Who leaves confirms it, or comes back, by a mailed link. */
    EmailAddress reachedBy() {
        if (email == null) {
            throw new AddressMissing();
        }
        return new EmailAddress(email);
    }

    /** The address from which somebody moves to another one is known to be theirs. */
    EmailAddress confirmedAddress() {
        var address = reachedBy();
        if (!emailVerified) {
            throw new AddressUnverified();
        }
        return address;
    }

    /** The owner was at the address already. */
    void movesTo(EmailAddress address) {
        email = address.value();
        emailVerified = true;
    }

    /** Of those who registered themselves; whom the desk has entered was seen there. */
    void mustBeVerified() {
        if (selfRegistered && !emailVerified) {
            throw new AddressUnverified();
        }
    }

    /** @return whether it is another one */
    boolean chooseUsername(String typed) {
        var before = username;
        username = PersonalWords.username(typed);
        return !username.equals(before);
    }

    /** What a person in this state needs instead of the link that was asked for. */
    MailedLink linkInsteadOf(MailedLink asked, boolean claimed) {
        return switch (standing.status()) {
            case DEACTIVATED -> MailedLink.REACTIVATION;
            case INVITED -> MailedLink.INVITATION;
            case ACTIVE, SCHEDULED_DELETION, ERASED -> {
                if (!claimed) {
                    yield MailedLink.CLAIM;
                }
                var needless = asked == MailedLink.REACTIVATION || asked == MailedLink.VERIFICATION && emailVerified;
                yield needless ? MailedLink.ALREADY_REGISTERED : asked;
            }
        };
    }

    boolean isSelfRegistered() {
        return selfRegistered;
    }

    void passwordChanged() {
        mustChangePassword = false;
    }

    /** What only one account may have is free for another one. @return the names of what has changed */
    List<String> release() {
        var changed = new ArrayList<String>();
        note(changed, "username", username, null);
        note(changed, "email", email, null);
        note(changed, "phone", phone, null);
        username = null;
        email = null;
        emailVerified = false;
        phone = null;
        return changed;
    }

    AccountId id() {
        return new AccountId(id);
    }

    VenueId homeVenue() {
        return new VenueId(homeVenue);
    }

    AccountView view() {
        return new AccountView(
                id(),
                kind,
                homeVenue(),
                username,
                email,
                emailVerified,
                displayName,
                phone,
                language,
                standing.status(),
                mustChangePassword,
                createdAt,
                version,
                stamp);
    }

    private static void note(List<String> changed, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }
}
