package org.gamingcafe.admin.sale;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.terminal.TerminalEdit;
import org.gamingcafe.cafe.terminal.TerminalService;
import org.gamingcafe.cafe.terminal.TerminalView;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.cafe.till.TillView;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.TillId;
import org.jspecify.annotations.Nullable;

/** Which till has which card terminal. The versions are those that were shown. */
@Named
@ViewScoped
public class CounterTerminalForm implements Serializable {

    private static final String NONE = "";

    /** @param address empty: it has none */
    public record Row(UUID till, String name, String address, long version) implements Serializable {

        static Row of(TillView till, @Nullable TerminalView terminal) {
            return terminal == null
                    ? new Row(till.id().value(), till.name(), NONE, 0)
                    : new Row(till.id().value(), till.name(), terminal.address(), terminal.version());
        }
    }

    @Inject
    TerminalService terminals;

    @Inject
    TillService tills;

    @Inject
    Here here;

    private @Nullable ArrayList<Row> rows;
    private @Nullable String till;
    private @Nullable String address;
    private transient @Nullable String password;
    private boolean saved;

    /** Tills at which somebody sells. */
    public List<Row> getRows() {
        var known = rows;
        if (known == null) {
            known = new ArrayList<>(tills.tills(here.id()).stream()
                    .filter(one -> !one.automatic())
                    .map(one -> Row.of(one, terminals.of(one.id()).orElse(null)))
                    .toList());
            rows = known;
        }
        return known;
    }

    public void connect() {
        saved = false;
        var row = chosen();
        var typed = password == null || password.isEmpty() ? null : new Secret(password);
        var at = address == null ? NONE : address.strip();
        terminals.set(new TillId(row.till()), new TerminalEdit(at, typed), row.version());
        done();
    }

    public void remove() {
        saved = false;
        var row = chosen();
        terminals.remove(new TillId(row.till()), row.version());
        done();
    }

    private Row chosen() {
        var id = Parameters.id(till, "till");
        return getRows().stream()
                .filter(row -> row.till().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("till"));
    }

    private void done() {
        rows = null;
        address = null;
        password = null;
        saved = true;
    }

    public boolean isSaved() {
        return saved;
    }

    public @Nullable String getTill() {
        return till;
    }

    public void setTill(@Nullable String till) {
        this.till = till;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }
}
