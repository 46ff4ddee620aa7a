package org.gamingcafe.mutants.entities_match_the_schema;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Speaks of a column that no SQL file has drawn. */
@Entity
@Table(name = "venue")
public class WrongVenue {
    @Id
    UUID id;

    long seats;
}
