/** The screens' own English words for what a terminal shows: one wording for one thing. */
import { englishLookup } from '../../components/english';
import { setMessages } from '../../components/text';

setMessages(englishLookup);

export { relationLabel } from '../../components/comparison/labels';
export { refusalWords } from '../../components/comparison/state-words';
export { t, tn } from '../../components/text';
