package org.gamingcafe.platform.config;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;

/** Refuses to start a house that could not run well, and says everything that is wrong in one message (G031). */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Preflight {

    @Inject
    HouseSettings settings;

    @Inject
    SchemaVersions schema;

    @PostConstruct
    public void check() {
        var faults = new ArrayList<>(settings.faults());
        schema.fault().ifPresent(faults::add);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "The house does not start: " + faults.size() + " fault(s)\n  - " + String.join("\n  - ", faults));
        }
    }
}
