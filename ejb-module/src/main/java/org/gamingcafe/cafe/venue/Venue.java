package org.gamingcafe.cafe.venue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.platform.kernel.VenueId;
import org.jspecify.annotations.Nullable;

/** A café: where people play, in one zone and one currency. */
@Entity
class Venue {

    @Id
    private UUID id;

    private String code;
    private String name;
    private String zone;
    private String currency;

    @Column(name = "cut_over")
    private LocalTime cutOver;

    private String language;
    private @Nullable String organisation;

    @Column(name = "receipt_head")
    private @Nullable String receiptHead;

    @Column(name = "tax_ppm")
    private @Nullable Integer taxPpm;

    @Version
    private long version;

    protected Venue() {}

    Venue(VenueId id, VenueEdit edit) {
        this.id = id.value();
        code = edit.code();
        name = edit.name();
        organisation = edit.organisation();
        zone = edit.zone().getId();
        currency = edit.currency();
        cutOver = edit.cutOver();
        language = edit.language();
        receiptHead = edit.receiptHead();
        taxPpm = edit.taxPpm();
    }

    /** What its books and prices rest on. */
    boolean isFixedDifferentlyBy(VenueEdit edit) {
        return !code.equals(edit.code()) || !zone.equals(edit.zone().getId()) || !currency.equals(edit.currency());
    }

    /** All of it but its id. */
    void change(VenueEdit edit) {
        code = edit.code();
        name = edit.name();
        organisation = edit.organisation();
        zone = edit.zone().getId();
        currency = edit.currency();
        cutOver = edit.cutOver();
        language = edit.language();
        receiptHead = edit.receiptHead();
        taxPpm = edit.taxPpm();
    }

    VenueView view() {
        return new VenueView(new VenueId(id), code, name, ZoneId.of(zone), currency, cutOver, language, receiptHead);
    }

    VenueEdit edit(List<OpeningSpan> hours) {
        return new VenueEdit(
                code, name, organisation, ZoneId.of(zone), currency, cutOver, language, receiptHead, taxPpm, hours);
    }

    long version() {
        return version;
    }
}
