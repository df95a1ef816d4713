/** tfjs on its `cpu` backend. */
import { serve } from '../contestant';
import { tfjs } from './tfjs';

serve(tfjs('cpu'));
