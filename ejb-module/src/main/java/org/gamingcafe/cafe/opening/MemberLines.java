package org.gamingcafe.cafe.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.member.MemberEdit;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.member.MemberView;
import org.gamingcafe.cafe.member.NewMember;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountStateService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;

/** Members as the desk enters them (D23): they claim their account later. */
@ApplicationScoped
class MemberLines {

    private static final String USUAL_LANGUAGE = "en";

    @Inject
    MemberService members;

    @Inject
    AccountService accounts;

    @Inject
    AccountStateService states;

    @Inject
    BalanceLines balances;

    @Inject
    LedgerService ledger;

    @Inject
    VenueService venues;

    Brought book(VenueId venue, ImportLine line, String currency) {
        var name = line.needed("name");
        var language = line.text("language");
        var member = members.enterFromList(new NewMember(
                venue,
                name,
                line.text("username"),
                line.text("email"),
                line.text("phone"),
                line.day("birth_date"),
                Objects.requireNonNullElse(language, USUAL_LANGUAGE),
                line.text("note")));
        var tier = line.text("tier");
        if (tier != null && !tier.equals(member.tier())) {
            ranked(member, tier);
        }
        var entry = balances.onto(member.accountId(), venue, line, currency);
        return new Brought(
                member.accountId().value(), entry, member.number() + " " + name, BalanceLines.value(line, currency));
    }

    private void ranked(MemberView member, String tier) {
        members.edit(
                member.accountId(),
                new MemberEdit(
                        member.name(),
                        member.email(),
                        member.phone(),
                        member.birthDate(),
                        tier,
                        member.language(),
                        member.note(),
                        member.version(),
                        member.accountVersion()));
    }

    /**
     * They are let in no more, and their names and addresses are free, so that the same table can come again; refuses when anything lies
     * on the wallet, when they have come to their account, or have been deactivated otherwise.
     */
    void undo(int line, UUID subject, String reason) {
        var account = new AccountId(subject);
        var person = accounts.get(account);
        var venue = person.homeVenue();
        var isEmpty = ledger.balances(venue, subject, venues.get(venue).currency()).values().stream()
                .allMatch(balance -> balance.posted().isZero());
        var isOpen = person.status() != AccountView.Status.DEACTIVATED;
        if (!isEmpty || !isOpen || !states.withdraw(account, reason)) {
            throw new ImportUsed(line);
        }
    }
}
