/** What holds for each lab in the built page: see whole-lab.ts. One load a lab, and a browser for each core. */
import { labs } from './every-lab';
import { expect, test } from './page';
import { expectWholeLab } from './whole-lab';

for (const lab of labs) {
  test(`${lab} is reached from the map, finishes its shortest experiment, and fits a phone`, async ({
    page,
    home,
    complaints,
  }) => {
    await expectWholeLab(page, home, lab);
    expect(complaints).toEqual([]);
  });
}
