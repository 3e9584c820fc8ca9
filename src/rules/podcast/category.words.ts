/** Apple Podcasts categories (podcasters.apple.com/support/1691-apple-podcasts-categories), with their subcategories. */
const current = `
Arts: Books, Design, Fashion & Beauty, Food, Performing Arts, Visual Arts
Business: Careers, Entrepreneurship, Investing, Management, Marketing, Non-Profit
Comedy: Comedy Interviews, Improv, Stand-Up
Education: Courses, How To, Language Learning, Self-Improvement
Fiction: Comedy Fiction, Drama, Science Fiction
Government:
Health & Fitness: Alternative Health, Fitness, Medicine, Mental Health, Nutrition, Sexuality
History:
Kids & Family: Education for Kids, Parenting, Pets & Animals, Stories for Kids
Leisure: Animation & Manga, Automotive, Aviation, Crafts, Games, Hobbies, Home & Garden, Video Games
Music: Music Commentary, Music History, Music Interviews
News: Business News, Daily News, Entertainment News, News Commentary, Politics, Sports News, Tech News
Religion & Spirituality: Buddhism, Christianity, Hinduism, Islam, Judaism, Religion, Spirituality
Science: Astronomy, Chemistry, Earth Sciences, Life Sciences, Mathematics, Natural Sciences, Nature, Physics, Social Sciences
Society & Culture: Documentary, Personal Journals, Philosophy, Places & Travel, Relationships
Sports: Baseball, Basketball, Cricket, Fantasy Sports, Football, Golf, Hockey, Rugby, Running, Soccer, Swimming, Tennis, Volleyball, Wilderness, Wrestling
Technology:
True Crime:
TV & Film: After Shows, Film History, Film Interviews, Film Reviews, TV Reviews`;

/** What was on the lists before August 2019, and what took its place where one thing did. */
const former = `
Arts & Entertainment = Arts
Audio Blogs
Family = Kids & Family
Food = Arts > Food
Games & Hobbies = Leisure
Government & Organizations = Government
Health = Health & Fitness
International
Movies & Television = TV & Film
News & Politics = News
Politics = News > Politics
Public Radio
Religion = Religion & Spirituality
Science & Medicine = Science
Sports & Recreation = Sports
Talk Radio
Transportation = Leisure
Travel = Society & Culture > Places & Travel
Arts > Literature = Arts > Books
Business > Business News = News > Business News
Business > Management & Marketing = Business > Management
Business > Shopping
Education > Education
Education > Education Technology
Education > Educational Technology
Education > Higher Education
Education > K-12
Education > Language Courses = Education > Language Learning
Education > Training
Games & Hobbies > Automotive = Leisure > Automotive
Games & Hobbies > Aviation = Leisure > Aviation
Games & Hobbies > Hobbies = Leisure > Hobbies
Games & Hobbies > Other Games = Leisure > Games
Games & Hobbies > Video Games = Leisure > Video Games
Government & Organizations > Local
Government & Organizations > National
Government & Organizations > Non-Profit = Business > Non-Profit
Government & Organizations > Regional
Health > Alternative Health = Health & Fitness > Alternative Health
Health > Fitness & Nutrition = Health & Fitness > Fitness
Health > Self-Help = Education > Self-Improvement
Health > Sexuality = Health & Fitness > Sexuality
News & Politics > Conservative (Right)
News & Politics > Liberal (Left)
Religion & Spirituality > Other = Religion & Spirituality > Religion
Science & Medicine > Medicine = Health & Fitness > Medicine
Science & Medicine > Natural Sciences = Science > Natural Sciences
Science & Medicine > Social Sciences = Science > Social Sciences
Society & Culture > Gay & Lesbian
Society & Culture > History = History
Sports & Recreation > Amateur
Sports & Recreation > College & High School
Sports & Recreation > Outdoor = Sports > Wilderness
Sports & Recreation > Professional
Technology > Gadgets
Technology > IT News
Technology > Podcasting
Technology > Software How-To
Technology > Tech News = News > Tech News`;

interface Categories {
  /** Subcategories by category. */
  readonly current: ReadonlyMap<string, readonly string[]>;
  /** What took the place of a category or “category > subcategory”; empty where nothing did. */
  readonly former: ReadonlyMap<string, string>;
}

let categories: Categories | undefined;

/** Made on first use. */
export function appleCategories(): Categories {
  categories ??= {
    current: new Map(
      linesOf(current).map((line): [string, readonly string[]] => {
        const [name = "", list = ""] = line.split(":");
        return [name, list.trim() === "" ? [] : list.trim().split(", ")];
      }),
    ),
    former: new Map(
      linesOf(former).map((line): [string, string] => {
        const [name = "", instead = ""] = line.split(" = ");
        return [name, instead];
      }),
    ),
  };
  return categories;
}

function linesOf(list: string): string[] {
  return list.trim().split("\n");
}
