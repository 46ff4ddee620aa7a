package org.gamingcafe.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UICommand;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gamingcafe.identity.login.StepUpService;
import org.gamingcafe.identity.twofactor.FactorMethod;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.limit.LimitExceeded;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/**
 * The dialog of every page in which a person shows again who they are. The page opens it when an act was refused for that
 * ({@link RefusalHandler}) and afterwards goes on with the act. Which way is being shown stands in the form itself, and is
 * known before its fields are read; what it says only decides which fields there are.
 */
@Named
@RequestScoped
public class StepUpForm {

    private static final String PASSWORD = "PASSWORD";
    private static final String FORM = "step-up-form";

    /** As long as another code is not sent (D28). */
    private static final Duration SPACING = Duration.ofSeconds(60);

    @Inject
    StepUpService steps;

    @Inject
    FacesContext faces;

    @Inject
    Clock clock;

    private String way = PASSWORD;
    private @Nullable Instant sent;
    private List<String> offered = List.of();
    private @Nullable String password;
    private @Nullable String code;
    private boolean open;

    @PostConstruct
    void recall() {
        var said = parameters();
        way = FactorWay.of(said.get("step-up-way")).map(FactorMethod::name).orElse(PASSWORD);
        sent = FactorWay.time(said.get("step-up-sent"));
        if (said.containsKey(FORM)) {
            offered = steps.methods();
        }
    }

    /** @param methods how it can be shown, the usual way first */
    public void ask(List<String> methods) {
        open = true;
        offered = methods;
        way = methods.isEmpty() ? PASSWORD : methods.getFirst();
        tell("stepUp");
        if (PrimeFaces.current().isAjaxRequest()) {
            PrimeFaces.current().ajax().update(FORM);
        }
    }

    public void prove() {
        if (way.equals(PASSWORD)) {
            steps.password(new Secret(password == null ? "" : password));
        } else {
            steps.factor(FactorMethod.valueOf(way), new Secret(code == null ? "" : code.strip()));
        }
        tell("stepUpDone");
    }

    public void byPassword() {
        way = PASSWORD;
    }

    public void byApp() {
        way = FactorMethod.TOTP.name();
    }

    public void byBackupCode() {
        way = FactorMethod.BACKUP_CODE.name();
    }

    public void byPasskey() {
        way = FactorMethod.PASSKEY.name();
    }

    public void byMail() {
        send(FactorMethod.EMAIL);
    }

    public void bySms() {
        send(FactorMethod.SMS);
    }

    /** Who comes back to a way within a minute types the code that was sent before; it is still good. */
    private void send(FactorMethod method) {
        var isBack = !way.equals(method.name());
        try {
            steps.send(method);
        } catch (LimitExceeded early) {
            if (!isBack) {
                throw early;
            }
        }
        way = method.name();
        sent = clock.instant();
    }

    private static void tell(String word) {
        var page = PrimeFaces.current();
        if (page.isAjaxRequest()) {
            page.ajax().addCallbackParam(word, true);
        }
    }

    /** Whether this answer, a whole page, comes with the dialog open. */
    public boolean isOpen() {
        return open;
    }

    /** The button whose act was refused, when this answer is a whole page: what a script remembered went with the page before. */
    public @Nullable String getPressed() {
        return parameters().keySet().stream()
                .filter(name -> open && isButton(name))
                .findFirst()
                .orElse(null);
    }

    private boolean isButton(String name) {
        var isButton = new boolean[1];
        faces.getViewRoot().invokeOnComponent(faces, name, (any, found) -> isButton[0] = found instanceof UICommand);
        return isButton[0];
    }

    private Map<String, String> parameters() {
        return faces.getExternalContext().getRequestParameterMap();
    }

    /** What is asked for now: {@code PASSWORD}, or the name of a {@link FactorMethod}. */
    public String getWay() {
        return way;
    }

    /** Whether there is a code to be typed: one that is sent on demand has to be demanded first. */
    public boolean isTyped() {
        return switch (way) {
            case "TOTP", "BACKUP_CODE" -> true;
            case "EMAIL", "SMS" -> sent != null;
            default -> false;
        };
    }

    public boolean isChoice() {
        return offered.size() > 1 || !offered.isEmpty() && !offered.contains(way);
    }

    /** Whether this way is offered beside the one that is asked for; a code can be sent again. */
    public boolean offers(String other) {
        return offered.contains(other) && (!other.equals(way) || FactorWay.isSent(other));
    }

    /** Until another code can be asked for. */
    public long getSecondsToWait() {
        return sent == null || !FactorWay.isSent(way)
                ? 0
                : Math.clamp(
                        Duration.between(clock.instant(), sent.plus(SPACING)).toSeconds(), 0, SPACING.toSeconds());
    }

    /** In seconds of the epoch; empty if none was. */
    public String getSentAt() {
        return sent == null ? "" : Long.toString(sent.getEpochSecond());
    }

    /** A new challenge each time it is shown. */
    public String getPasskeyOptions() {
        return steps.passkeyOptions().json();
    }

    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getCode() {
        return null;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }
}
