package org.gamingcafe.platform.access;

import java.util.List;
import org.gamingcafe.platform.kernel.Refusal;

/** Show again who you are, and then ask once more. */
public final class StepUpRequired extends Refusal {

    private final List<String> methods;

    StepUpRequired(List<String> methods) {
        super(Kind.DENIED, "step-up.required");
        this.methods = List.copyOf(methods);
    }

    /** How that can be done, the usual way first. */
    public List<String> methods() {
        return methods;
    }
}
