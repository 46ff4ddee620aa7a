package org.gamingcafe.cafe.pass;

import java.util.UUID;
import org.gamingcafe.platform.kernel.VenueId;

/**
 * What a venue sells as a pass.
 *
 * @param terms those of its current edition
 * @param edition also the version of the row, for edits
 */
public record PassProductView(UUID id, VenueId venue, int edition, PassTerms terms, boolean sellable) {}
