package org.gamingcafe.admin;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gamingcafe.platform.access.StepUpRequired;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.LostRaces;
import org.gamingcafe.platform.kernel.Refusal;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.jspecify.annotations.Nullable;
import org.primefaces.csp.CspException;

/**
 * Shows a refusal as a message on the page that caused it, at the field if one is to blame. While a page is being
 * opened there is nothing to show it on: then the answer is the error page of its status. An act that needs a fresh factor
 * opens the dialog of {@link StepUpForm}. What is no refusal goes on to the error page.
 */
class RefusalHandler extends ExceptionHandlerWrapper {

    private static final System.Logger LOG = System.getLogger(RefusalHandler.class.getName());
    private static final int DEEPEST = 12;

    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var faces = FacesContext.getCurrentInstance();
        var events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var context = events.next().getContext();
            if (isHandled(context.getException(), context.getPhaseId(), faces)) {
                events.remove();
            }
        }
        super.handle();
    }

    private static boolean isHandled(Throwable failure, PhaseId phase, FacesContext faces) {
        if (isUnknownState(failure, phase)) {
            redirect(faces, expired(faces));
            return true;
        }
        var refusal = refusal(failure);
        if (refusal.isPresent()) {
            LostRaces.note(failure);
            CDI.current()
                    .select(RefusedPages.class)
                    .get()
                    .record(faces.getExternalContext().getRequestServletPath(), faces.isPostback(), refusal.get());
            tell(refusal.get(), faces);
            return true;
        }
        if (faces.getPartialViewContext().isAjaxRequest()) {
            LOG.log(Level.ERROR, "page act failed, request " + Call.current().requestId(), failure);
            redirect(faces, "/error?request=" + Call.current().requestId());
            return true;
        }
        return false;
    }

    /** A form that this house has not given out, or has forgotten: whatever is wrong with its state or its nonce, it is shown afresh. */
    private static boolean isUnknownState(Throwable failure, PhaseId phase) {
        return chain(failure).anyMatch(cause -> cause instanceof ViewExpiredException || cause instanceof CspException)
                || phase.equals(PhaseId.RESTORE_VIEW) && failure instanceof FacesException;
    }

    private static void tell(Refusal refusal, FacesContext faces) {
        if (faces.isPostback() && refusal instanceof StepUpRequired again) {
            CDI.current().select(StepUpForm.class).get().ask(again.methods());
            faces.validationFailed();
            return;
        }
        if (faces.isPostback()) {
            var text = CDI.current().select(Texts.class).get().refusal(refusal);
            faces.addMessage(
                    clientId(refusal.field(), faces), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
            faces.validationFailed();
            return;
        }
        try {
            faces.getExternalContext().responseSendError(Statuses.of(refusal.kind()), null);
            faces.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The input that is named like the field, by the last part of {@code lines[0].quantity}: one of the form that was sent, if it has one. */
    private static @Nullable String clientId(@Nullable String field, FacesContext faces) {
        if (field == null || faces.getViewRoot() == null) {
            return null;
        }
        var name = field.substring(field.lastIndexOf('.') + 1);
        var found = new String[1];
        var elsewhere = new String[1];
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, target) -> {
            if (!(target instanceof UIInput) || !isNamed(target, name)) {
                return VisitResult.ACCEPT;
            }
            if (isSent(target)) {
                found[0] = target.getClientId(faces);
                return VisitResult.COMPLETE;
            }
            elsewhere[0] = elsewhere[0] == null ? target.getClientId(faces) : elsewhere[0];
            return VisitResult.ACCEPT;
        });
        return found[0] == null ? elsewhere[0] : found[0];
    }

    private static boolean isSent(UIComponent input) {
        return Stream.iterate(input, Objects::nonNull, UIComponent::getParent)
                .anyMatch(parent -> parent instanceof UIForm form && form.isSubmitted());
    }

    private static boolean isNamed(UIComponent input, String name) {
        return name.equals(input.getId()) || name.equals(input.getAttributes().get("field"));
    }

    private static Optional<Refusal> refusal(Throwable failure) {
        return chain(failure)
                .flatMap(cause -> switch (cause) {
                    case Refusal refusal -> Stream.of(refusal);
                    case OptimisticLockException stale -> Stream.of(new StaleEdit());
                    case EJBAccessException denied -> Stream.of(new Denied("caller.denied"));
                    default -> Stream.<Refusal>empty();
                })
                .findFirst();
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }

    private static String expired(FacesContext faces) {
        var path = faces.getExternalContext().getRequestServletPath();
        return path + "?expired=true";
    }

    private static void redirect(FacesContext faces, String path) {
        try {
            faces.getExternalContext().redirect(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
