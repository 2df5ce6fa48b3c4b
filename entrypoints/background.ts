// First of all: the database opens while the rest of the background starts.
import '../lib/platform/early-database';

import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../lib/platform/background';

export default defineBackground(() => startBackground());
