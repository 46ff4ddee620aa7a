/** The week's prices as a picture. Not here: billing (see {@code cafe.tariff}). */
@NullMarked
package org.gamingcafe.admin.tariff;

import org.jspecify.annotations.NullMarked;
