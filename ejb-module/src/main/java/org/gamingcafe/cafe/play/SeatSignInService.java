package org.gamingcafe.cafe.play;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.station.SeatPost;
import org.gamingcafe.cafe.station.StationRulesService;
import org.gamingcafe.cafe.tariff.TariffService;
import org.gamingcafe.cafe.tariff.Usage;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.idempotency.Idempotency;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Settings;
import org.jspecify.annotations.Nullable;

/** A member sits down by the code on the lock screen of a seat, with the phone on which they are signed in. */
@Stateless
@RolesAllowed(Permission.SELF)
public class SeatSignInService {

    static final Duration LIFE = Duration.ofMinutes(3);

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    SignInCodes codes;

    @Inject
    OwnSeat ownSeat;

    @Inject
    StationRulesService posts;

    @Inject
    TariffService tariffs;

    @Inject
    MemberService members;

    @Inject
    WalletService wallets;

    @Inject
    Idempotency idempotency;

    @Inject
    Settings.Mail settings;

    @Inject
    Clock clock;

    /** By the program at the seat; the code before counts no more. */
    @PermitAll
    public SignInCode show() {
        var station = Call.current().caller().station();
        var expires = clock.instant().plus(LIFE);
        var code = codes.renew(station, expires);
        return new SignInCode(code, settings.baseUrl() + "/me/seat?code=" + code, expires);
    }

    /** Which seat shows this code, and what it costs there; the code still counts afterwards. Nothing for one that is unknown, used or over. */
    public Optional<SeatOffer> look(String code) {
        var person = Call.current().caller().person();
        var now = clock.instant();
        return codes.find(code, now).map(shown -> offer(shown, person, now.truncatedTo(ChronoUnit.SECONDS)));
    }

    private SeatOffer offer(SignInCodes.Shown shown, AccountId person, Instant now) {
        var post = posts.post(shown.station());
        var wallet = wallets.view(person);
        return new SeatOffer(
                post.number(), post.venueName(), hour(post, person, now), wallet.available(), shown.expiresAt());
    }

    private Money hour(SeatPost post, AccountId person, Instant now) {
        var segment = new Usage.Segment(post.group(), now, now.plus(HOUR), Usage.Kind.BILLABLE);
        var tier = members.tierIn(post.venue(), person).orElse(null);
        var usage = new Usage(List.of(segment), List.of(new Usage.Membership(tier, now)), List.of());
        return tariffs.bill(tariffs.activeId(post.venue()), usage).total();
    }

    /**
     * Uses the code up, and the seat opens. What refuses somebody a seat leaves it as it was.
     *
     * @param booked the code of the seat in a booking, of who belongs to a party that has booked it
     * @throws NotFound {@code seat-code.not-found} for a code that is unknown, used or over, all alike
     */
    public Sat sit(String code, @Nullable String booked, Command command) {
        var person = Call.current().caller().person();
        var seated = idempotency.once(command, SeatActService.Seated.class, act -> {
            var now = clock.instant();
            var station = codes.take(code, now).orElseThrow(() -> new NotFound("seat-code"));
            var wanted = OwnSeat.wanted(station, person, booked);
            return ownSeat.take(wanted, person, now.truncatedTo(ChronoUnit.SECONDS), act);
        });
        return ownSeat.named(seated, person);
    }
}
