package org.gamingcafe.admin;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.primefaces.component.messages.Messages;
import org.primefaces.component.messages.MessagesRenderer;

/**
 * Messages as PrimeFaces shows them, but the box around a list is the alert: its items are items. An item that is an alert is
 * none, and a list without items is announced wrongly (WCAG 2.2, 1.3.1).
 */
public class ListedMessages extends MessagesRenderer {

    @Override
    protected void encodeMessages(FacesContext context, Messages messages, String severity, List<FacesMessage> said)
            throws IOException {
        var writer = context.getResponseWriter();
        context.setResponseWriter(new AlertAround(writer));
        try {
            super.encodeMessages(context, messages, severity, said);
        } finally {
            context.setResponseWriter(writer);
        }
    }

    /** Moves what makes an alert from the items to the box. */
    private static final class AlertAround extends ResponseWriterWrapper {

        private static final String BOX = "div";
        private static final String ITEM = "li";
        private static final Set<String> OF_AN_ALERT = Set.of("role", "aria-atomic");

        private String open = "";

        AlertAround(ResponseWriter writer) {
            super(writer);
        }

        @Override
        public void startElement(String name, @Nullable UIComponent component) throws IOException {
            super.startElement(name, component);
            open = name;
            if (name.equals(BOX)) {
                super.writeAttribute("role", "alert", null);
                super.writeAttribute("aria-atomic", "true", null);
            }
        }

        @Override
        public void writeAttribute(String name, @Nullable Object value, @Nullable String property) throws IOException {
            if (!open.equals(ITEM) || !OF_AN_ALERT.contains(name)) {
                super.writeAttribute(name, value, property);
            }
        }
    }
}
