package org.gamingcafe.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Optional;

/** Which change sets the database has seen. A database that is ahead is fine: old code runs beside a newer schema. */
@ApplicationScoped
class SchemaVersions {

    /** The last change set of this build (the file under {@code db/} with the highest number). */
    static final String BUILT_IN = "020";

    @PersistenceContext
    EntityManager em;

    Optional<String> fault() {
        try {
            var seen = em.createNativeQuery("select count(*) from databasechangelog where id = :id")
                    .setParameter("id", BUILT_IN)
                    .getSingleResult();
            if (((Number) seen).longValue() == 1) {
                return Optional.empty();
            }
            return Optional.of("the database lacks change set " + BUILT_IN + ": run ./cafe migrate");
        } catch (PersistenceException e) {
            return Optional.of("the database cannot be read or has never been migrated: run ./cafe migrate");
        }
    }
}
