/** The sample desk's stories: written for it. The first rests on published figures; the others are made up and say so. */
export const DESERTION = {
  headline: '49,000 Russian soldiers have deserted, leaked lists show',
  dek: 'Two files that surfaced at the end of 2024 name the wanted. A second leak counts about 1,500 more',
  byline: 'By Nora Lindgren',
  slug: 'deserters-lists',
  body: `<p>Two lists that appeared online at the end of 2024 give the fullest picture so far of how many men have walked away from the Russian army. Reporters of the outlet Important Stories went through them and counted at least 49,000 servicemen whom their own commanders regard as deserters or as absent without leave.</p>
<p>That is as many men as serve in an army corps, a formation of several divisions. In the ranks such men have a name of their own: the five-hundredth.</p>
<h2>Why they are wanted</h2>
<p>The files say what each man is accused of. Three reasons come up most: leaving a position at the front, slipping away from the unit, and not coming back after treatment in hospital. Some entries carry remarks of a line or two. One says that a mother keeps her son at home because she thinks he has not healed. Another tells of a man who broke his leg on the morning he was to leave.</p>
<p>Almost 500 of those listed went on leave and did not return. One of them, a clerk noted, stayed because his wife was ill. At least four others were sent to escort Cargo 200, the military’s term for the bodies of the fallen, and never reported back.</p>
<p>In one case the remark is fear for his life, put down to the enemy’s propaganda. Some men were prosecuted although they had long been serving in another unit.</p>
<h2>A second count</h2>
<p>The lists are not the only source. In early March the Ukrainian project InformNapalm published slides that it says were taken from the mail of officials in the Russian Ministry of Defence. According to them about 50,500 soldiers deserted in 2024.</p>
<p>The two figures do not measure the same thing. The lists show who was being looked for when they were drawn up; the slides count the cases of a single year. Neither Important Stories nor InformNapalm has published the documents in full, and the ministry has not said whether they are genuine.</p>
<p>Nor is it clear how many of the men are still missing. A list of the wanted keeps a name until somebody takes it off, and the war has lasted for more than three years.</p>
<blockquote class="pullquote">In the ranks such men have a name of their own: the five-hundredth</blockquote>`,
};

export const LIBRARY = {
  headline: 'Library keeps its Sunday hours',
  dek: 'Sample story: nothing in it is true',
  byline: 'By Nora Lindgren',
  slug: 'library-sundays',
  body: `<p>The town library of Eastwick will stay open on Sundays, the council decided on Tuesday. The vote was 14 to 9.</p>
<p>“Sunday is when families come,” said Petra Hall, who runs the library. It had 31,000 visitors last year.</p>`,
};

export const TRAM = {
  headline: 'Tram line 9 opens six weeks late',
  dek: 'Sample story: nothing in it is true',
  byline: 'By Nora Lindgren',
  slug: 'tram-nine',
  body: `<p>Line 9 will carry its first passengers on 14 May, six weeks later than planned. The delay costs the city €1.2 million, according to its transport office.</p>
<p>The new stop at Mill Lock is not finished. Until it is, trams will pass it without stopping, said Ines Maroto, the project’s engineer.</p>`,
};
