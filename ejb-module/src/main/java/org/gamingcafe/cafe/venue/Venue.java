package org.gamingcafe.cafe.venue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.VenueId;

/** A café: where people play, in one zone and one currency. */
@Entity
class Venue {

    private static final int LONGEST_NAME = 120;

    @Id
    private UUID id;

    private String code;
    private String name;
    private String zone;
    private String currency;

    @Column(name = "cut_over")
    private LocalTime cutOver;

    private String language;

    @Version
    private long version;

    protected Venue() {}

    Venue(VenueView view) {
        if (!view.code().matches("[A-Z0-9]{2,6}")) {
            throw new InvalidInput("code", "venue.code");
        }
        if (view.name().isBlank() || view.name().length() > LONGEST_NAME) {
            throw new InvalidInput("name", "venue.name", LONGEST_NAME);
        }
        Money.digits(view.currency());
        id = view.id().value();
        code = view.code();
        name = view.name();
        zone = view.zone().getId();
        currency = view.currency();
        cutOver = view.cutOver();
        language = view.language();
    }

    VenueView view() {
        return new VenueView(new VenueId(id), code, name, ZoneId.of(zone), currency, cutOver, language);
    }
}
