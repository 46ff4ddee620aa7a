package org.gamingcafe.admin.till;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.gamingcafe.admin.AtTill;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.admin.TillCookie;
import org.gamingcafe.admin.TillLock;
import org.gamingcafe.cafe.terminal.TerminalService;
import org.gamingcafe.cafe.terminal.TerminalView;
import org.gamingcafe.cafe.till.TillKeyService;
import org.gamingcafe.cafe.till.TillService;
import org.gamingcafe.identity.login.TillDesk;
import org.gamingcafe.platform.kernel.TillId;
import org.jspecify.annotations.Nullable;

/** The tills of the venue: whether a machine is enrolled there, whose shift is open at the drawer, which terminal stands beside it. */
@Named
@ViewScoped
public class TillsPage implements Serializable {

    /** What was done last. */
    public enum Done {
        KEY,
        HERE,
        REVOKED,
        FORGOTTEN
    }

    /** @param keySince nothing: no machine is enrolled; terminal: empty if it has none */
    public record Row(
            String id,
            String code,
            String name,
            boolean shiftOpen,
            String terminal,
            @Nullable Instant keySince,
            boolean here) {}

    @Inject
    TillService tills;

    @Inject
    TillKeyService keys;

    @Inject
    TerminalService terminals;

    @Inject
    Here here;

    private @Nullable String till;
    private transient @Nullable String issued;
    private transient @Nullable List<Row> rows;
    private @Nullable Done done;

    /** For a machine of its own: told once, on this page. */
    public void enrol() {
        forget();
        issued = keys.issue(chosen()).secret().reveal();
        done = Done.KEY;
    }

    /** This browser is the till from now on. */
    public void enrolHere() {
        forget();
        TillCookie.keep(keys.issue(chosen()).secret(), request(), response());
        done = Done.HERE;
    }

    public void revoke() {
        forget();
        keys.revoke(chosen());
        done = Done.REVOKED;
    }

    /** This browser is no till any more; its key is revoked apart. */
    public void leave() {
        forget();
        TillCookie.forget(request(), response());
        TillLock.forget(request());
        done = Done.FORGOTTEN;
    }

    public List<Row> getRows() {
        var known = rows;
        if (known == null) {
            var inForce = keys.inForce(here.id());
            var at = AtTill.desk(request()).map(TillDesk::till);
            known = tills.tills(here.id()).stream()
                    .map(one -> new Row(
                            one.id().toString(),
                            one.code(),
                            one.name(),
                            one.openShift() != null,
                            terminals.of(one.id()).map(TerminalView::address).orElse(""),
                            inForce.containsKey(one.id())
                                    ? inForce.get(one.id()).issuedAt()
                                    : null,
                            at.filter(one.id()::equals).isPresent()))
                    .toList();
            rows = known;
        }
        return known;
    }

    private void forget() {
        issued = null;
        rows = null;
        done = null;
    }

    private TillId chosen() {
        return new TillId(Parameters.id(till, "till"));
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    /** The key that was issued this moment. */
    public @Nullable String getIssued() {
        return issued;
    }

    public @Nullable Done getDone() {
        return done;
    }

    public @Nullable String getTill() {
        return till;
    }

    public void setTill(@Nullable String till) {
        this.till = till;
    }
}
