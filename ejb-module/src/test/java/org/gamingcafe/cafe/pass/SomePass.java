package org.gamingcafe.cafe.pass;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.cafe.tariff.Entitlement;
import org.gamingcafe.platform.kernel.Money;

/** Terms as tests write them: a name, and what differs. */
public record SomePass(PassTerms terms) {

    private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;

    private static SomePass of(PassKind kind, Entitlement.Kind allowance, long seconds, UUID group, String price) {
        return new SomePass(new PassTerms(
                "Pass",
                kind,
                allowance,
                seconds,
                MIDNIGHT,
                MIDNIGHT,
                List.of(new Entitlement.GroupUse(group, 100)),
                new PassValidity(PassValidity.Begin.SALE, 30, PassValidity.Unit.DAY, null),
                Money.of(price, "EUR"),
                190_000));
    }

    public static SomePass minutes(long minutes, UUID group, String price) {
        return of(PassKind.MINUTES, Entitlement.Kind.MINUTES, minutes * 60, group, price);
    }

    public static SomePass daily(long minutes, UUID group, String price) {
        return of(PassKind.DAILY, Entitlement.Kind.DAILY, minutes * 60, group, price);
    }

    public static SomePass subscription(Entitlement.Kind allowance, long minutes, UUID group, String price) {
        return of(PassKind.SUBSCRIPTION, allowance, minutes * 60, group, price);
    }

    public static SomePass window(String opens, String closes, UUID group, String price) {
        var whole =
                of(PassKind.WINDOW, Entitlement.Kind.WINDOW, 0, group, price).terms();
        return new SomePass(new PassTerms(
                whole.name(),
                whole.kind(),
                whole.allowance(),
                0,
                LocalTime.parse(opens),
                LocalTime.parse(closes),
                whole.groups(),
                whole.validity(),
                whole.price(),
                whole.taxPpm()));
    }

    public SomePass until(Instant until) {
        return valid(new PassValidity(PassValidity.Begin.SALE, null, null, until));
    }

    public SomePass days(int days) {
        return valid(new PassValidity(PassValidity.Begin.SALE, days, PassValidity.Unit.DAY, null));
    }

    public SomePass daysFromFirstUse(int days) {
        return valid(new PassValidity(PassValidity.Begin.FIRST_USE, days, PassValidity.Unit.DAY, null));
    }

    public SomePass valid(PassValidity validity) {
        return new SomePass(new PassTerms(
                terms.name(),
                terms.kind(),
                terms.allowance(),
                terms.seconds(),
                terms.opens(),
                terms.closes(),
                terms.groups(),
                validity,
                terms.price(),
                terms.taxPpm()));
    }

    public SomePass percent(int percent) {
        return new SomePass(new PassTerms(
                terms.name(),
                terms.kind(),
                terms.allowance(),
                terms.seconds(),
                terms.opens(),
                terms.closes(),
                List.of(new Entitlement.GroupUse(terms.groups().getFirst().groupId(), percent)),
                terms.validity(),
                terms.price(),
                terms.taxPpm()));
    }

    public SomePass named(String name) {
        return new SomePass(new PassTerms(
                name,
                terms.kind(),
                terms.allowance(),
                terms.seconds(),
                terms.opens(),
                terms.closes(),
                terms.groups(),
                terms.validity(),
                terms.price(),
                terms.taxPpm()));
    }
}
