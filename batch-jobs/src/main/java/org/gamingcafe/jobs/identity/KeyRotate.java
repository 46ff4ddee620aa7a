package org.gamingcafe.jobs.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gamingcafe.jobs.Step;
import org.gamingcafe.platform.crypto.KeyRotation;

/** Takes the next step towards a new signing key, when its time has come. */
@Named
@Dependent
public class KeyRotate extends Step {

    @Inject
    KeyRotation rotation;

    @Override
    protected String act() {
        return rotation.turn().name();
    }
}
