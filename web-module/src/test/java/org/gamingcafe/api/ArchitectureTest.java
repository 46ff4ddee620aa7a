package org.gamingcafe.api;

import org.gamingcafe.HouseRules;

/** The rules of the house over the door for programs and all it stands on. */
class ArchitectureTest extends HouseRules {}
