package org.gamingcafe.admin.ops;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.platform.outbox.MessageView;
import org.gamingcafe.platform.outbox.OutboxService;
import org.jspecify.annotations.Nullable;

/** One message to the outside, and what an operator decides about it. */
@Named
@ViewScoped
public class MessagePage implements Serializable {

    @Inject
    OutboxService outbox;

    private @Nullable String id;
    private @Nullable String reason;
    private boolean decided;
    private transient @Nullable MessageView message;

    public void load() {
        message = outbox.get(id());
    }

    public void retry() {
        message = outbox.retry(id());
        decided = true;
    }

    public void discard() {
        message = outbox.discard(id(), reason);
        decided = true;
        reason = null;
    }

    public MessageView getMessage() {
        var known = message;
        if (known == null) {
            known = outbox.get(id());
            message = known;
        }
        return known;
    }

    public List<Map.Entry<String, String>> getPayload() {
        return List.copyOf(getMessage().payload().entrySet());
    }

    public boolean isDecided() {
        return decided;
    }

    private UUID id() {
        return Parameters.id(id, "outbox-message");
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
