package org.gamingcafe.admin.ops;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.outbox.MessageFilter;
import org.gamingcafe.platform.outbox.MessageView;
import org.gamingcafe.platform.outbox.OutboxService;
import org.jspecify.annotations.Nullable;

/** Messages to the outside, newest first; the search looks for an aggregate. */
@Named
@ViewScoped
public class OutboxPage extends ListPage<MessageView> {

    @Inject
    OutboxService outbox;

    private MessageView.@Nullable State state;
    private @Nullable String type;

    @Override
    protected Slice<MessageView> load(@Nullable String text, PageRequest page) {
        return outbox.list(new MessageFilter(state, type, text), page);
    }

    @Override
    protected boolean narrowed() {
        return state != null || type != null;
    }

    public MessageView.State[] getStates() {
        return MessageView.State.values();
    }

    public MessageView.@Nullable State getState() {
        return state;
    }

    public void setState(MessageView.@Nullable State state) {
        this.state = state;
    }

    public @Nullable String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = type == null || type.isBlank() ? null : type.strip();
    }
}
