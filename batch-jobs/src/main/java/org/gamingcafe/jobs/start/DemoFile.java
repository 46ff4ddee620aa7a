package org.gamingcafe.jobs.start;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.gamingcafe.cafe.inventory.ProductView;
import org.gamingcafe.cafe.member.MemberView;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.cafe.till.TillView;
import org.gamingcafe.cafe.venue.VenueView;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.platform.kernel.Secret;
import org.jspecify.annotations.Nullable;

/** Ids and passwords of the demo venue, written once to a file that only its owner may read. */
class DemoFile {

    private final VenueView venue;
    private final JsonObjectBuilder staff = Json.createObjectBuilder();
    private final JsonArrayBuilder members = Json.createArrayBuilder();
    private final JsonArrayBuilder tills = Json.createArrayBuilder();
    private final JsonArrayBuilder stations = Json.createArrayBuilder();
    private final JsonArrayBuilder products = Json.createArrayBuilder();

    DemoFile(VenueView venue) {
        this.venue = venue;
    }

    /** @param totpSecret base32, of who needs a code to sign in (D27) */
    void addStaff(String role, AccountView account, Secret password, @Nullable Secret totpSecret) {
        var entry = Json.createObjectBuilder()
                .add("id", account.id().toString())
                .add("username", String.valueOf(account.username()))
                .add("email", String.valueOf(account.email()))
                .add("password", password.reveal());
        if (totpSecret != null) {
            entry.add("totpSecret", totpSecret.reveal());
        }
        staff.add(role, entry);
    }

    void addMember(MemberView member, @Nullable Secret password) {
        var entry = Json.createObjectBuilder()
                .add("id", member.accountId().toString())
                .add("number", member.number())
                .add("name", member.name())
                .add("username", String.valueOf(member.username()))
                .add("email", String.valueOf(member.email()));
        if (password != null) {
            entry.add("password", password.reveal());
        }
        members.add(entry);
    }

    void add(TillView till) {
        tills.add(Json.createObjectBuilder()
                .add("id", till.id().toString())
                .add("code", till.code())
                .add("name", till.name()));
    }

    void add(StationView station) {
        stations.add(Json.createObjectBuilder()
                .add("id", station.id().toString())
                .add("number", station.number())
                .add("name", station.name())
                .add("group", station.group()));
    }

    void add(ProductView product) {
        products.add(Json.createObjectBuilder()
                .add("id", product.id().toString())
                .add("sku", product.sku())
                .add("name", product.name())
                .add(
                        "price",
                        Json.createObjectBuilder()
                                .add("amount", product.price().amount().toPlainString())
                                .add("currency", product.price().currency()))
                .add("stock", product.stock()));
    }

    /** All or nothing: written beside, then moved into place. */
    void write(Path file) {
        var whole = Json.createObjectBuilder()
                .add("currency", venue.currency())
                .add("accounts", staff.add("members", members))
                .add(
                        "venue",
                        Json.createObjectBuilder()
                                .add("id", venue.id().toString())
                                .add("code", venue.code())
                                .add("name", venue.name())
                                .add("zone", venue.zone().getId()))
                .add("tills", tills)
                .add("stations", stations)
                .add("products", products)
                .build();
        try {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            var beside = Files.createTempFile(file.toAbsolutePath().getParent(), "demo", ".json", owner);
            Files.writeString(beside, whole.toString());
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
