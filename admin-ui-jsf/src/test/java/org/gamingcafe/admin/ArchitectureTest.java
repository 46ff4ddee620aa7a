package org.gamingcafe.admin;

import org.gamingcafe.HouseRules;

class ArchitectureTest extends HouseRules {}
