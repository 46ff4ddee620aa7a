package org.gamingcafe.api;

import org.gamingcafe.HouseRules;

/** The rules of the house over this door and what it stands on. */
class ArchitectureTest extends HouseRules {}
