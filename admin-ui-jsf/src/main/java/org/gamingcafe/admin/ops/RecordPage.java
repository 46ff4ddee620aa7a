package org.gamingcafe.admin.ops;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.gamingcafe.admin.Names;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.platform.audit.AuditLine;
import org.gamingcafe.platform.audit.AuditService;
import org.gamingcafe.platform.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** One record of the trail with all it says. */
@Named
@RequestScoped
public class RecordPage {

    @Inject
    AuditService audits;

    @Inject
    Names names;

    private @Nullable String id;
    private @Nullable AuditLine line;

    public void load() {
        var found = audits.get(Parameters.id(id, "audit-record"));
        names.learn(found.account(), found.actor());
        line = found;
    }

    public AuditLine getLine() {
        var known = line;
        if (known == null) {
            throw new NotFound("audit-record");
        }
        return known;
    }

    public List<Map.Entry<String, String>> getChanges() {
        return List.copyOf(getLine().changes().entrySet());
    }

    public String getRoles() {
        return String.join(", ", getLine().actorRoles());
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
