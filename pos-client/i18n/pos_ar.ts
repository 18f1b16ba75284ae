<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Errors</name>
    <message>
        <source>The store server could not prove who it is; nothing was sent.</source>
        <translation>لم يتمكن الخادم من إثبات هويته؛ لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>The store server cannot be reached.</source>
        <translation>لا يمكن الوصول إلى الخادم.</translation>
    </message>
    <message>
        <source>The store server did not answer.</source>
        <translation>لم يردّ الخادم.</translation>
    </message>
    <message>
        <source>The server answered with status %1.</source>
        <translation>ردّ الخادم بالحالة %1.</translation>
    </message>
    <message>
        <source>Training reaches no store server.</source>
        <translation>لا يتصل التدريب بأي خادم.</translation>
    </message>
    <message>
        <source>Too many requests; wait as long as Retry-After says.</source>
        <translation>طلبات كثيرة جدًا؛ انتظر لحظة.</translation>
    </message>
    <message>
        <source>Orders can&apos;t be taken at the moment.</source>
        <translation>لا يمكن قبول عمليات البيع الآن.</translation>
    </message>
    <message>
        <source>Payments can&apos;t be taken at the moment; nothing was stored.</source>
        <translation>لا يمكن قبول المدفوعات الآن؛ لم يُحفظ شيء.</translation>
    </message>
    <message>
        <source>The store takes no changes now.</source>
        <translation>الخادم لا يقبل تغييرات الآن.</translation>
    </message>
    <message>
        <source>The fault is in the log under this trace id.</source>
        <translation>الخلل مسجّل في السجل بهذا المعرّف.</translation>
    </message>
    <message>
        <source>The %1 did not answer in time.</source>
        <translation>لم يردّ «%1» في الوقت المحدد.</translation>
    </message>
    <message>
        <source>The connection to the %1 broke before its answer came.</source>
        <translation>انقطع الاتصال بـ«%1» قبل وصول رده.</translation>
    </message>
    <message>
        <source>The %1 is not reachable.</source>
        <translation>لا يمكن الوصول إلى «%1».</translation>
    </message>
    <message>
        <source>The %1 does not answer at the moment.</source>
        <translation>«%1» لا يردّ الآن.</translation>
    </message>
    <message>
        <source>User name, password and the name of the till are needed.</source>
        <translation>يلزم اسم المستخدم وكلمة المرور واسم الصندوق.</translation>
    </message>
    <message>
        <source>Say which store this till stands in.</source>
        <translation>حدّد المتجر الذي يوجد فيه هذا الصندوق.</translation>
    </message>
    <message>
        <source>user name or password is wrong</source>
        <translation>اسم المستخدم أو كلمة المرور غير صحيح</translation>
    </message>
    <message>
        <source>this PIN is not accepted on this till</source>
        <translation>هذا الرمز السري غير مقبول في هذا الصندوق</translation>
    </message>
    <message>
        <source>the session has ended; sign in again</source>
        <translation>انتهت الجلسة؛ سجّل الدخول من جديد</translation>
    </message>
    <message>
        <source>too many failed attempts; try again in %1 s</source>
        <translation>محاولات فاشلة كثيرة؛ حاول بعد %1 ث</translation>
    </message>
    <message>
        <source>too many sign-ins at this moment; try again</source>
        <translation>كثيرون يسجّلون الدخول الآن؛ حاول مرة أخرى</translation>
    </message>
    <message>
        <source>not enough memory to check a password</source>
        <translation>لا توجد ذاكرة كافية للتحقق من كلمة المرور</translation>
    </message>
    <message>
        <source>%1 wrong PINs. Try again in %2 s.</source>
        <translation>رمز سري خاطئ: %1 مرات. حاول بعد %2 ث.</translation>
    </message>
    <message>
        <source>This PIN is not right.</source>
        <translation>هذا الرمز السري غير صحيح.</translation>
    </message>
    <message>
        <source>This PIN is not right. Try again in %1 s.</source>
        <translation>هذا الرمز السري غير صحيح. حاول بعد %1 ث.</translation>
    </message>
    <message>
        <source>The store server cannot be reached, and you have not signed in on this till before.</source>
        <translation>لا يمكن الوصول إلى الخادم، ولم تسجّل الدخول في هذا الصندوق من قبل.</translation>
    </message>
    <message>
        <source>This till is %1 of %2, and its journal with it. Another till needs a folder of its own.</source>
        <translation>هذا الصندوق هو %1 من %2، وكذلك سجله. يحتاج صندوق آخر إلى مجلد خاص به.</translation>
    </message>
    <message>
        <source>A sale puts money on twenty accounts; start another one.</source>
        <translation>تُضاف الأموال في البيع الواحد إلى عشرين حسابًا على الأكثر؛ ابدأ بيعًا آخر.</translation>
    </message>
    <message>
        <source>This sale has as many lines as one receipt can hold.</source>
        <translation>بلغ هذا البيع أقصى عدد من السطور يتسع له إيصال واحد.</translation>
    </message>
    <message>
        <source>This product is priced in %1.</source>
        <translation>سعر هذا المنتج بعملة %1.</translation>
    </message>
    <message>
        <source>That is more than one line can hold.</source>
        <translation>هذا أكثر مما يتسع له سطر واحد.</translation>
    </message>
    <message>
        <source>Find the product first.</source>
        <translation>حدّد المنتج أولًا.</translation>
    </message>
    <message>
        <source>Money on an account is sold once; add another line.</source>
        <translation>تُباع الأموال المضافة إلى حساب مرة واحدة؛ أضف سطرًا آخر.</translation>
    </message>
    <message>
        <source>There is nothing on this line to discount.</source>
        <translation>لا يوجد في هذا السطر ما يُخصم منه.</translation>
    </message>
    <message>
        <source>This coupon is in the sale already.</source>
        <translation>هذه القسيمة مضافة إلى البيع.</translation>
    </message>
    <message>
        <source>A sale takes ten coupons.</source>
        <translation>يقبل البيع عشر قسائم على الأكثر.</translation>
    </message>
    <message>
        <source>A labelled portion is sold whole.</source>
        <translation>تُباع القطعة الموسومة كاملة.</translation>
    </message>
    <message>
        <source>A pack is sold whole.</source>
        <translation>تُباع العبوة كاملة.</translation>
    </message>
    <message>
        <source>the amount is too large to be computed</source>
        <translation>المبلغ أكبر من أن يُحسب</translation>
    </message>
    <message>
        <source>No shift is open at this till; nothing was taken. Open one first.</source>
        <translation>لا توجد وردية مفتوحة في هذا الصندوق؛ لم يُقبض شيء. افتح وردية أولًا.</translation>
    </message>
    <message>
        <source>do not pay the whole amount: %1 is missing</source>
        <translation>لا تغطي المبلغ كله: الناقص %1</translation>
    </message>
    <message>
        <source>insufficient funds</source>
        <translation>الرصيد غير كافٍ</translation>
    </message>
    <message>
        <source>card expired</source>
        <translation>البطاقة منتهية الصلاحية</translation>
    </message>
    <message>
        <source>wrong PIN</source>
        <translation>رمز سري خاطئ</translation>
    </message>
    <message>
        <source>system error</source>
        <translation>خلل في النظام</translation>
    </message>
    <message>
        <source>credit_limit</source>
        <translation>تجاوز حد الائتمان</translation>
    </message>
    <message>
        <source>insufficient_balance</source>
        <translation>الرصيد لا يكفي</translation>
    </message>
    <message>
        <source>never arrived</source>
        <translation>لم تصل</translation>
    </message>
    <message>
        <source>there is no such gift card</source>
        <translation>لا توجد بطاقة هدية كهذه</translation>
    </message>
    <message>
        <source>this gift card is in %1</source>
        <translation>بطاقة الهدية هذه بعملة %1</translation>
    </message>
    <message>
        <source>gift cards and accounts are paid for with money, not with other balances</source>
        <translation>تُدفع بطاقات الهدايا والحسابات نقدًا أو بالبطاقة، لا من أرصدة أخرى</translation>
    </message>
    <message>
        <source>the order is being worked on</source>
        <translation>تجري معالجة البيع</translation>
    </message>
    <message>
        <source>The order has a reservation with other lines or another policy.</source>
        <translation>حُجزت لهذا البيع بضائع أخرى.</translation>
    </message>
    <message>
        <source>The goods were given to others meanwhile.</source>
        <translation>أُعطيت البضائع لآخرين في هذه الأثناء.</translation>
    </message>
    <message>
        <source>A line names a product that is not sold here.</source>
        <translation>في أحد السطور منتج لا يُباع هنا.</translation>
    </message>
    <message>
        <source>There is not enough in stock.</source>
        <translation>المخزون غير كافٍ.</translation>
    </message>
    <message>
        <source>the acquirer does not answer at the moment; nothing was asked</source>
        <translation>خدمة البطاقات لا تردّ الآن؛ لم يُطلب شيء</translation>
    </message>
    <message>
        <source>too little time is left to ask the acquirer</source>
        <translation>لم يبقَ وقت كافٍ لسؤال خدمة البطاقات</translation>
    </message>
    <message>
        <source>This till has no receipt %1.</source>
        <translation>ليس لهذا الصندوق إيصال %1.</translation>
    </message>
    <message>
        <source>there is no such order</source>
        <translation>لا يوجد بيع كهذا</translation>
    </message>
    <message>
        <source>the order&apos;s tenders have less left than that</source>
        <translation>المتبقي من مدفوعات البيع أقل من ذلك</translation>
    </message>
    <message>
        <source>the refund was declined; nothing was given back</source>
        <translation>رُفض ردّ المبلغ؛ لم يُردّ شيء</translation>
    </message>
    <message>
        <source>the refund was declined: %1</source>
        <translation>رُفض ردّ المبلغ: %1</translation>
    </message>
    <message>
        <source>the refund is being worked on</source>
        <translation>تجري معالجة ردّ المبلغ</translation>
    </message>
    <message>
        <source>this refund is being worked on</source>
        <translation>تجري معالجة ردّ هذا المبلغ</translation>
    </message>
    <message>
        <source>more than what was sold and not yet refunded</source>
        <translation>أكثر مما بيع ولم يُردّ بعد</translation>
    </message>
    <message>
        <source>more than is left of what was paid</source>
        <translation>أكثر مما تبقّى من المدفوع</translation>
    </message>
    <message>
        <source>more than is left to hand over</source>
        <translation>أكثر مما تبقّى للتسليم</translation>
    </message>
    <message>
        <source>at most %1 can be refunded</source>
        <translation>يمكن ردّ %1 على الأكثر</translation>
    </message>
    <message>
        <source>at most %1 are left</source>
        <translation>بقي %1 على الأكثر</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>لا يمكن كتابة الملف %1.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>لا يمكن إنشاء المجلد %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>لا يمكن كتابة %1: ‏%2</translation>
    </message>
    <message>
        <source>No shift is open at this till.</source>
        <translation>لا توجد وردية مفتوحة في هذا الصندوق.</translation>
    </message>
    <message>
        <source>The shift is closed, but its report cannot be read.</source>
        <translation>أُغلقت الوردية، لكن لا يمكن قراءة تقريرها.</translation>
    </message>
    <message>
        <source>This shift is not open.</source>
        <translation>هذه الوردية ليست مفتوحة.</translation>
    </message>
    <message>
        <source>This till has an open shift.</source>
        <translation>في هذا الصندوق وردية مفتوحة.</translation>
    </message>
    <message>
        <source>the till has an open shift</source>
        <translation>في الصندوق وردية مفتوحة</translation>
    </message>
    <message>
        <source>The journal cannot be read.</source>
        <translation>لا يمكن قراءة السجل.</translation>
    </message>
    <message>
        <source>the sales journal cannot be written: %1</source>
        <translation>لا يمكن كتابة سجل المبيعات: %1</translation>
    </message>
    <message>
        <source>another till program is using this till&apos;s data</source>
        <translation>برنامج صندوق آخر يستخدم بيانات هذا الصندوق</translation>
    </message>
    <message>
        <source>This till still has %1 sales that the store server has not taken. They would be lost.</source>
        <translation>لا تزال في هذا الصندوق مبيعات لم يستلمها الخادم، وعددها %1. ستُفقد.</translation>
    </message>
    <message>
        <source>Training has begun already.</source>
        <translation>بدأ التدريب من قبل.</translation>
    </message>
    <message>
        <source>There is no print job %1.</source>
        <translation>لا توجد مهمة طباعة %1.</translation>
    </message>
    <message>
        <source>It is still to be printed itself.</source>
        <translation>لم تُطبع هي نفسها بعد.</translation>
    </message>
    <message>
        <source>A print job that is %1 does not %2.</source>
        <translation>مهمة الطباعة في الحالة «%1» لا تقبل «%2».</translation>
    </message>
    <message>
        <source>The till stopped while this was being sent</source>
        <translation>توقف الصندوق أثناء الإرسال</translation>
    </message>
    <message>
        <source>A copy was printed in its place</source>
        <translation>طُبعت نسخة بدلًا منه</translation>
    </message>
    <message>
        <source>What was to be printed cannot be read any more</source>
        <translation>لم يعد ممكنًا قراءة ما كان سيُطبع</translation>
    </message>
    <message>
        <source>Till %1 took this basket at %2.</source>
        <translation>أخذ الصندوق %1 هذا البيع في %2.</translation>
    </message>
    <message>
        <source>Too many baskets wait already: take some up first.</source>
        <translation>المبيعات المعلّقة كثيرة جدًا: استرجع بعضها أولًا.</translation>
    </message>
    <message>
        <source>There is no such basket.</source>
        <translation>لا يوجد بيع معلّق كهذا.</translation>
    </message>
    <message>
        <source>there is no such customer</source>
        <translation>لا يوجد عميل كهذا</translation>
    </message>
    <message>
        <source>another customer has this card</source>
        <translation>لعميل آخر هذه البطاقة</translation>
    </message>
    <message>
        <source>a manager gives credit and exemptions from tax</source>
        <translation>المدير هو من يمنح الائتمان والإعفاء من الضريبة</translation>
    </message>
    <message>
        <source>somebody changed the customer since it was read</source>
        <translation>غيّر شخص آخر بيانات العميل في هذه الأثناء</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>القيمة ناقصة</translation>
    </message>
    <message>
        <source>is too large</source>
        <translation>القيمة أكبر من المسموح</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>النص أطول من المسموح</translation>
    </message>
    <message>
        <source>is too short</source>
        <translation>النص أقصر من المسموح</translation>
    </message>
    <message>
        <source>is out of range</source>
        <translation>القيمة خارج الحدود</translation>
    </message>
    <message>
        <source>is taken</source>
        <translation>القيمة مستخدمة من قبل</translation>
    </message>
    <message>
        <source>is unknown</source>
        <translation>القيمة غير معروفة</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>يجب ألا تكون القيمة فارغة</translation>
    </message>
    <message>
        <source>must not be blank</source>
        <translation>يجب ألا تكون القيمة فارغة</translation>
    </message>
    <message>
        <source>must not be negative</source>
        <translation>يجب ألا تكون القيمة سالبة</translation>
    </message>
    <message>
        <source>must not be below 0</source>
        <translation>يجب ألا تقل القيمة عن 0</translation>
    </message>
    <message>
        <source>must be above zero</source>
        <translation>يجب أن تكون القيمة أكبر من صفر</translation>
    </message>
    <message>
        <source>must be above 0</source>
        <translation>يجب أن تكون القيمة أكبر من 0</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>يجب أن تكون القيمة عددًا صحيحًا</translation>
    </message>
    <message>
        <source>must be a number with at most %1 decimals</source>
        <translation>يجب أن تكون القيمة عددًا بمنازل عشرية لا تزيد على %1</translation>
    </message>
    <message>
        <source>must be at least %1</source>
        <translation>يجب ألا تقل القيمة عن %1</translation>
    </message>
    <message>
        <source>must be at most %1</source>
        <translation>يجب ألا تزيد القيمة على %1</translation>
    </message>
    <message>
        <source>must be from 0 to %1</source>
        <translation>يجب أن تكون القيمة من 0 إلى %1</translation>
    </message>
    <message>
        <source>must be above 0 and at most 1000000</source>
        <translation>يجب أن تكون القيمة أكبر من 0 ولا تزيد على 1000000</translation>
    </message>
    <message>
        <source>must be more than 0 and at most 1 000 000</source>
        <translation>يجب أن تكون القيمة أكبر من 0 ولا تزيد على 1 000 000</translation>
    </message>
    <message>
        <source>must be from 0 to what the line costs</source>
        <translation>يجب أن تكون القيمة من 0 إلى سعر السطر</translation>
    </message>
    <message>
        <source>must not contain control characters</source>
        <translation>يجب ألا يحتوي النص على محارف تحكم</translation>
    </message>
    <message>
        <source>is more than what is due</source>
        <translation>القيمة أكبر من المستحق</translation>
    </message>
    <message>
        <source>is more than is paid</source>
        <translation>القيمة أكبر من المدفوع</translation>
    </message>
    <message>
        <source>is more than is left</source>
        <translation>القيمة أكبر من المتبقي</translation>
    </message>
    <message>
        <source>must look like name@example.com</source>
        <translation>يجب أن يكون العنوان مثل name@example.com</translation>
    </message>
    <message>
        <source>may have digits, spaces and + - / ( ) . only</source>
        <translation>يُسمح بالأرقام والمسافات و + - / ( ) . فقط</translation>
    </message>
    <message>
        <source>has no digits</source>
        <translation>لا توجد أرقام</translation>
    </message>
    <message>
        <source>must not have spaces</source>
        <translation>يجب ألا توجد مسافات</translation>
    </message>
    <message>
        <source>belongs to another customer</source>
        <translation>تخص عميلًا آخر</translation>
    </message>
    <message>
        <source>must not hold line breaks or control characters</source>
        <translation>يجب ألا يحتوي النص على فواصل أسطر أو محارف تحكم</translation>
    </message>
    <message>
        <source>must be like name@example.org</source>
        <translation>يجب أن يكون العنوان مثل name@example.org</translation>
    </message>
    <message>
        <source>has a name before the @ that no mail server takes</source>
        <translation>الاسم قبل @ لا يقبله أي خادم بريد</translation>
    </message>
    <message>
        <source>has no domain, like example.org, behind the @</source>
        <translation>لا يوجد بعد @ نطاق مثل example.org</translation>
    </message>
    <message>
        <source>is longer than any address may be</source>
        <translation>العنوان أطول من أي عنوان مسموح</translation>
    </message>
    <message>
        <source>must be an upper-case currency code of ISO 4217</source>
        <translation>يجب أن تكون القيمة رمز عملة ISO 4217 بأحرف كبيرة</translation>
    </message>
    <message>
        <source>is money that went on an account; it is not taken back</source>
        <translation>أموال أُضيفت إلى حساب؛ لا تُسترجع</translation>
    </message>
    <message>
        <source>points paid for some of it, and go back as points: leave it out</source>
        <translation>دُفع بعضه بالنقاط ويُردّ نقاطًا: لا تدرجه</translation>
    </message>
    <message>
        <source>points pay nothing here</source>
        <translation>لا يُدفع بالنقاط هنا</translation>
    </message>
    <message>
        <source>The till in this folder is one for customers: start it with --self-service.</source>
        <translation>الصندوق في هذا المجلد مخصص للعملاء: شغّله بالخيار --self-service.</translation>
    </message>
    <message>
        <source>The till in this folder is one for cashiers. Self-service needs a folder of its own.</source>
        <translation>الصندوق في هذا المجلد مخصص للموظفين. تحتاج الخدمة الذاتية إلى مجلد خاص بها.</translation>
    </message>
    <message>
        <source>Another program has this till&apos;s folder.</source>
        <translation>برنامج آخر يستخدم مجلد هذا الصندوق.</translation>
    </message>
    <message>
        <source>This folder has another till. Each needs a folder of its own.</source>
        <translation>في هذا المجلد صندوق آخر. يحتاج كل صندوق إلى مجلد خاص به.</translation>
    </message>
    <message>
        <source>The store server knows no self-service.</source>
        <translation>لا يعرف الخادم الخدمة الذاتية.</translation>
    </message>
    <message>
        <source>That is more than can be ordered here at once.</source>
        <translation>هذا أكثر مما يمكن طلبه هنا دفعة واحدة.</translation>
    </message>
    <message>
        <source>The journal in this till&apos;s folder is that of %1. Another till needs a folder of its own, or this one is wiped first (--retire).</source>
        <translation>السجل في مجلد هذا الصندوق يخص %1. يحتاج صندوق آخر إلى مجلد خاص به، أو يُمحى هذا المجلد أولًا (--retire).</translation>
    </message>
    <message>
        <source>This till cannot be signed out now.</source>
        <translation>لا يمكن تسجيل خروج هذا الصندوق الآن.</translation>
    </message>
    <message>
        <source>Receipt %1 was not charged: there is nothing to print.</source>
        <translation>لم يُحصَّل الإيصال %1: لا شيء يُطبع.</translation>
    </message>
    <message>
        <source>Whether receipt %1 was charged is not known yet: there is nothing to print.</source>
        <translation>لا يُعرف بعد هل حُصِّل الإيصال %1: لا شيء يُطبع.</translation>
    </message>
    <message>
        <source>This is no sale: it has no receipt.</source>
        <translation>هذا ليس بيعًا: لا إيصال له.</translation>
    </message>
    <message>
        <source>This refund cannot be read.</source>
        <translation>لا يمكن قراءة هذا الإرجاع.</translation>
    </message>
    <message>
        <source>These goods came back with a sale: they are on its receipt.</source>
        <translation>أُعيدت هذه السلع مع بيع: هي مذكورة في إيصاله.</translation>
    </message>
    <message>
        <source>This refund was refused: no money moved, there is nothing to print.</source>
        <translation>رُفض هذا الإرجاع: لم يتحرك مال ولا شيء يُطبع.</translation>
    </message>
    <message>
        <source>The store server has not answered this refund yet: there is nothing to print.</source>
        <translation>لم يُجب الخادم عن هذا الإرجاع بعد: لا شيء يُطبع.</translation>
    </message>
    <message>
        <source>%1 is another till of this store, last seen %2. Nothing was changed. If this one takes its place, nobody can sign in at the other.</source>
        <translation>‏%1 صندوق آخر في هذا المتجر، شوهد آخر مرة %2. لم يتغير شيء. إذا حل هذا محله فلن يستطيع أحد تسجيل الدخول في الآخر.</translation>
    </message>
    <message>
        <source>is taken; %1 is free</source>
        <translation>مستخدم؛ %1 متاح</translation>
    </message>
    <message>
        <source>This sale would come to more than one receipt can hold.</source>
        <translation>سيتجاوز مبلغ هذا البيع ما يتسع له إيصال واحد.</translation>
    </message>
    <message>
        <source>the refund was declined: the card was declined when it was charged: it paid nothing</source>
        <translation>رُفض رد المبلغ: رُفضت البطاقة عند الخصم منها ولم تدفع شيئًا.</translation>
    </message>
    <message>
        <source>the refund was declined: the card has not been charged yet: until it is, nothing goes back another way</source>
        <translation>رُفض رد المبلغ: لم يُخصم من البطاقة بعد، وحتى ذلك الحين لا يُرد شيء بطريقة أخرى.</translation>
    </message>
    <message>
        <source>the refund was declined: the gift card did not have all that it paid: what it lacked goes back no other way</source>
        <translation>رُفض رد المبلغ: لم يكن في بطاقة الهدية كل ما دفعته، وما نقصها لا يُرد بطريقة أخرى.</translation>
    </message>
    <message>
        <source>cannot be chosen: a card was declined after the sale, and of these goods %1 were never paid</source>
        <translation>لا يمكن اختيارها: رُفضت بطاقة بعد البيع، ومن هذه البضاعة لم يُدفع %1 قط</translation>
    </message>
    <message>
        <source>must be an https address</source>
        <translation>يجب أن تكون القيمة عنوان https</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>تعذرت القراءة</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>تعذرت القراءة: %1</translation>
    </message>
    <message>
        <source>holds no certificate</source>
        <translation>لا توجد شهادة فيه</translation>
    </message>
    <message>
        <source>must be a JSON object</source>
        <translation>يجب أن تكون القيمة كائن JSON</translation>
    </message>
    <message>
        <source>%1 is damaged: enrol this till again</source>
        <translation>%1 تالف: أعد إعداد هذا الصندوق</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>يجب أن تكون القيمة صحيحة أو خاطئة (true, false)</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>يجب أن تكون القيمة نصًا</translation>
    </message>
    <message>
        <source>must be at most 500</source>
        <translation>يجب ألا تزيد القيمة على 500 حرف</translation>
    </message>
    <message>
        <source>must be 58, 80 or 80-42</source>
        <translation>يجب أن تكون القيمة 58 أو 80 أو 80-42</translation>
    </message>
    <message>
        <source>must be 437, 850, 852, 858, 866 or 1252, or PAGE:NUMBER</source>
        <translation>يجب أن تكون القيمة 437 أو 850 أو 852 أو 858 أو 866 أو 1252 أو صفحة:رقم</translation>
    </message>
    <message>
        <source>must be 2 or 5</source>
        <translation>يجب أن تكون القيمة 2 أو 5</translation>
    </message>
    <message>
        <source>must be 2 to 510 milliseconds</source>
        <translation>يجب أن تكون القيمة من 2 إلى 510 ميلي ثانية</translation>
    </message>
    <message>
        <source>must be high or low</source>
        <translation>يجب أن تكون القيمة high أو low</translation>
    </message>
    <message>
        <source>must be cd5220 or escpos</source>
        <translation>يجب أن تكون القيمة cd5220 أو escpos</translation>
    </message>
    <message>
        <source>must be enter, tab or none</source>
        <translation>يجب أن تكون القيمة enter أو tab أو none</translation>
    </message>
    <message>
        <source>%1 is no tcp://host:port</source>
        <translation>%1 ليس tcp://host:port</translation>
    </message>
    <message>
        <source>%1 names no device, as serial:/dev/ttyS0@9600 does</source>
        <translation>%1 لا يسمّي جهازًا كما في serial:/dev/ttyS0@9600</translation>
    </message>
    <message>
        <source>%1 is no speed of a serial line</source>
        <translation>%1 ليست سرعة لخط تسلسلي</translation>
    </message>
    <message>
        <source>%1 is neither rtscts nor xonxoff</source>
        <translation>%1 ليس rtscts ولا xonxoff</translation>
    </message>
    <message>
        <source>%1 is none of tcp://host:port, serial:/dev/ttyS0@9600, device:/dev/usb/lp0, file:PATH</source>
        <translation>%1 ليس أيًا من tcp://host:port و serial:/dev/ttyS0@9600 و device:/dev/usb/lp0 و file:PATH</translation>
    </message>
    <message>
        <source>must look like serial:/dev/ttyS0@9600 or serial:/dev/ttyS0@9600,7E1</source>
        <translation>يجب أن تشبه القيمة serial:/dev/ttyS0@9600 أو serial:/dev/ttyS0@9600,7E1</translation>
    </message>
    <message>
        <source>has a speed that no serial line is set to</source>
        <translation>السرعة لا يُضبط عليها أي خط تسلسلي</translation>
    </message>
    <message>
        <source>%1 is no picture: %2</source>
        <translation>%1 ليس صورة: %2</translation>
    </message>
    <message>
        <source>This is not part of the training.</source>
        <translation>هذا ليس جزءًا من التدريب.</translation>
    </message>
    <message>
        <source>must sum to what is due</source>
        <translation>يجب أن يساوي مجموعه المبلغ المستحق</translation>
    </message>
    <message>
        <source>The settings of this till cannot be read.</source>
        <translation>تتعذر قراءة إعدادات هذا الصندوق.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>quantity</source>
        <translation>الكمية</translation>
    </message>
    <message>
        <source>price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>discount</source>
        <translation>الخصم</translation>
    </message>
    <message>
        <source>percentage</source>
        <translation>النسبة</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>amount due</source>
        <translation>المبلغ المستحق</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>الدفع</translation>
    </message>
    <message>
        <source>total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>tip</source>
        <translation>الإكرامية</translation>
    </message>
    <message>
        <source>coupon</source>
        <translation>القسيمة</translation>
    </message>
    <message>
        <source>account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>رقم الهاتف</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>customer card</source>
        <translation>بطاقة العميل</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>note</source>
        <translation>الملاحظة</translation>
    </message>
    <message>
        <source>barcode</source>
        <translation>الباركود</translation>
    </message>
    <message>
        <source>user name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>الرمز السري</translation>
    </message>
    <message>
        <source>name of the till</source>
        <translation>اسم الصندوق</translation>
    </message>
    <message>
        <source>store</source>
        <translation>المتجر</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>way of paying back</source>
        <translation>طريقة رد المال</translation>
    </message>
    <message>
        <source>address of the store server</source>
        <translation>عنوان الخادم</translation>
    </message>
    <message>
        <source>file with the certificate</source>
        <translation>ملف الشهادة</translation>
    </message>
    <message>
        <source>file settings.json</source>
        <translation>ملف settings.json</translation>
    </message>
    <message>
        <source>receipt printer</source>
        <translation>طابعة الإيصالات</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>الورق</translation>
    </message>
    <message>
        <source>code page</source>
        <translation>صفحة الرموز</translation>
    </message>
    <message>
        <source>picture on top of the receipt</source>
        <translation>الصورة أعلى الإيصال</translation>
    </message>
    <message>
        <source>QR code on receipts</source>
        <translation>رمز QR على الإيصالات</translation>
    </message>
    <message>
        <source>pin of the drawer</source>
        <translation>دبوس الدرج</translation>
    </message>
    <message>
        <source>pulse of the drawer</source>
        <translation>نبضة الدرج</translation>
    </message>
    <message>
        <source>switch of the drawer</source>
        <translation>مفتاح الدرج</translation>
    </message>
    <message>
        <source>sender of e-mails</source>
        <translation>مرسل الرسائل</translation>
    </message>
    <message>
        <source>customer display</source>
        <translation>شاشة العميل</translation>
    </message>
    <message>
        <source>display of two lines</source>
        <translation>شاشة السطرين</translation>
    </message>
    <message>
        <source>commands of the display</source>
        <translation>أوامر الشاشة</translation>
    </message>
    <message>
        <source>code page of the display</source>
        <translation>صفحة رموز الشاشة</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>الميزان</translation>
    </message>
    <message>
        <source>what the scanner sends before a code</source>
        <translation>ما يرسله الماسح قبل الرمز</translation>
    </message>
    <message>
        <source>what the scanner sends after a code</source>
        <translation>ما يرسله الماسح بعد الرمز</translation>
    </message>
    <message>
        <source>part devices of settings.json</source>
        <translation>الجزء devices من settings.json</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Show the keys</source>
        <translation>عرض المفاتيح</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>البحث في القائمة</translation>
    </message>
    <message>
        <source>Find the customer</source>
        <translation>البحث عن العميل</translation>
    </message>
    <message>
        <source>Hold this sale</source>
        <translation>تعليق هذا البيع</translation>
    </message>
    <message>
        <source>Recall a held sale</source>
        <translation>استرجاع بيع معلّق</translation>
    </message>
    <message>
        <source>Set the quantity of the line</source>
        <translation>تحديد كمية السطر</translation>
    </message>
    <message>
        <source>Set the price of the line</source>
        <translation>تحديد سعر السطر</translation>
    </message>
    <message>
        <source>Discount the line in percent</source>
        <translation>خصم نسبة من السطر</translation>
    </message>
    <message>
        <source>Pay, and pay exactly</source>
        <translation>الدفع، ثم الدفع بالضبط</translation>
    </message>
    <message>
        <source>Pay the exact amount in cash</source>
        <translation>الدفع نقدًا بالضبط</translation>
    </message>
    <message>
        <source>Pay by card</source>
        <translation>الدفع بالبطاقة</translation>
    </message>
    <message>
        <source>Lock the till</source>
        <translation>قفل الصندوق</translation>
    </message>
    <message>
        <source>Take the line off</source>
        <translation>إلغاء السطر</translation>
    </message>
    <message>
        <source>Give the whole sale up</source>
        <translation>إلغاء البيع كله</translation>
    </message>
    <message>
        <source>Note on the line</source>
        <translation>ملاحظة على السطر</translation>
    </message>
    <message>
        <source>Note on the sale</source>
        <translation>ملاحظة على البيع</translation>
    </message>
    <message>
        <source>Say what an unknown code is</source>
        <translation>تعريف رمز غير معروف</translation>
    </message>
    <message>
        <source>Open another sale</source>
        <translation>فتح بيع آخر</translation>
    </message>
    <message>
        <source>Refund from a receipt</source>
        <translation>إرجاع بالإيصال</translation>
    </message>
    <message>
        <source>Back; never clears a sale</source>
        <translation>رجوع؛ لا يمسح البيع أبدًا</translation>
    </message>
    <message>
        <source>Settings of this till</source>
        <translation>إعدادات هذا الصندوق</translation>
    </message>
    <message>
        <source>Take an amount off the line</source>
        <translation>خصم مبلغ من السطر</translation>
    </message>
    <message>
        <source>Go to the next open sale</source>
        <translation>الانتقال إلى البيع المفتوح التالي</translation>
    </message>
    <message>
        <source>Scan mode, or buttons</source>
        <translation>وضع المسح أو الأزرار</translation>
    </message>
</context>
<context>
    <name>Pole</name>
    <message>
        <source>Till closed</source>
        <translation>الصندوق مغلق</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>أهلًا وسهلًا</translation>
    </message>
    <message>
        <source>REFUNDED</source>
        <translation>تم الرد</translation>
    </message>
    <message>
        <source>CHANGE</source>
        <translation>الباقي</translation>
    </message>
    <message>
        <source>PAID</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>شكرًا لكم</translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>REFUND</source>
        <translation>إرجاع</translation>
    </message>
    <message>
        <source>YOU GET BACK</source>
        <translation>يُردّ إليكم</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Signing in…</source>
        <translation>جارٍ تسجيل الدخول…</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <translation>أدخل الرمز السري</translation>
    </message>
    <message>
        <source>REFUNDED</source>
        <translation>تم الرد</translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation>الإجمالي</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) waiting, oldest %1</source>
        <translation>
            <numerusform>لا مبيعات منتظرة، الأقدم منذ %1</numerusform>
            <numerusform>بيع واحد منتظر منذ %1</numerusform>
            <numerusform>بيعان منتظران، الأقدم منذ %1</numerusform>
            <numerusform>%n مبيعات منتظرة، الأقدم منذ %1</numerusform>
            <numerusform>%n بيعًا منتظرًا، الأقدم منذ %1</numerusform>
            <numerusform>%n بيع منتظر، الأقدم منذ %1</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>أقل من دقيقة</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 س %2 د</translation>
    </message>
    <message>
        <source>%1 to look at</source>
        <translation>%1 للمراجعة</translation>
    </message>
    <message>
        <source>Offline, %1 waiting</source>
        <translation>غير متصل، %1 منتظرة</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>غير متصل</translation>
    </message>
    <message>
        <source>Sending %1</source>
        <translation>إرسال %1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Stop selling: this till cannot write its journal</source>
        <translation>أوقف البيع: لا يستطيع هذا الصندوق كتابة سجله</translation>
    </message>
    <message>
        <source>No sale can be recorded. Free space on the disk, then start the till again.</source>
        <translation>لا يمكن تسجيل أي بيع. أفسح مجالًا على القرص، ثم أعد تشغيل الصندوق.</translation>
    </message>
    <message>
        <source>The store server cannot be reached</source>
        <translation>لا يمكن الوصول إلى الخادم</translation>
    </message>
    <message>
        <source>Cash sales go on. %1.</source>
        <translation>البيع النقدي مستمر. %1.</translation>
    </message>
    <message>
        <source>Cash sales go on.</source>
        <translation>البيع النقدي مستمر.</translation>
    </message>
    <message>
        <source>Sales are waiting to be sent</source>
        <translation>توجد مبيعات في انتظار الإرسال</translation>
    </message>
    <message>
        <source>%1. They are safe on this till.</source>
        <translation>%1. وهي محفوظة في هذا الصندوق.</translation>
    </message>
    <message>
        <source>A sale was not accepted by the store server</source>
        <translation>لم يقبل الخادم أحد المبيعات</translation>
    </message>
    <message>
        <source>It is safe on this till. A manager must look at it.</source>
        <translation>وهو محفوظ في هذا الصندوق. يجب أن يراجعه المدير.</translation>
    </message>
    <message>
        <source>Sales go on.</source>
        <translation>البيع مستمر.</translation>
    </message>
    <message numerus="yes">
        <source>Sales go on; %n receipt(s) wait since %1 and print by themselves.</source>
        <translation>
            <numerusform>البيع مستمر؛ لا إيصالات منتظرة منذ %1.</numerusform>
            <numerusform>البيع مستمر؛ إيصال واحد ينتظر منذ %1 ويُطبع تلقائيًا.</numerusform>
            <numerusform>البيع مستمر؛ إيصالان ينتظران منذ %1 ويُطبعان تلقائيًا.</numerusform>
            <numerusform>البيع مستمر؛ %n إيصالات تنتظر منذ %1 وتُطبع تلقائيًا.</numerusform>
            <numerusform>البيع مستمر؛ %n إيصالًا ينتظر منذ %1 ويُطبع تلقائيًا.</numerusform>
            <numerusform>البيع مستمر؛ %n إيصال ينتظر منذ %1 ويُطبع تلقائيًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>Print jobs</source>
        <translation>مهام الطباعة</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) need you</source>
        <translation>
            <numerusform>لا إيصالات تحتاج إليك</numerusform>
            <numerusform>إيصال واحد يحتاج إليك</numerusform>
            <numerusform>إيصالان يحتاجان إليك</numerusform>
            <numerusform>%n إيصالات تحتاج إليك</numerusform>
            <numerusform>%n إيصالًا يحتاج إليك</numerusform>
            <numerusform>%n إيصال يحتاج إليك</numerusform>
        </translation>
    </message>
    <message>
        <source>The receipt printer: %1. The sale stands.</source>
        <translation>طابعة الإيصالات: %1. البيع قائم.</translation>
    </message>
    <message>
        <source>The sale stands. Look at the paper, then say what to do.</source>
        <translation>البيع قائم. انظر إلى الورق، ثم حدّد ما يجب فعله.</translation>
    </message>
    <message>
        <source>The receipt printer cannot print: %1</source>
        <translation>لا تستطيع طابعة الإيصالات الطباعة: %1</translation>
    </message>
    <message>
        <source>The receipt printer cannot be reached: %1</source>
        <translation>لا يمكن الوصول إلى طابعة الإيصالات: %1</translation>
    </message>
    <message>
        <source>The paper roll is nearly at its end</source>
        <translation>لفة الورق على وشك الانتهاء</translation>
    </message>
    <message>
        <source>Have a new one at hand.</source>
        <translation>جهّز لفة جديدة.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>منتظر</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>يُطبع</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>طُبع</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>لم يُطبع</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>مهمل</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>منذ %1</translation>
    </message>
    <message numerus="yes">
        <source>since %1, tried %n time(s): %2</source>
        <translation>
            <numerusform>منذ %1، دون محاولة: %2</numerusform>
            <numerusform>منذ %1، محاولة واحدة: %2</numerusform>
            <numerusform>منذ %1، محاولتان: %2</numerusform>
            <numerusform>منذ %1، %n محاولات: %2</numerusform>
            <numerusform>منذ %1، %n محاولة: %2</numerusform>
            <numerusform>منذ %1، %n محاولة: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>since %1: %2. Part of it may be on paper.</source>
        <translation>منذ %1: ‏%2. قد يكون جزء منه على الورق.</translation>
    </message>
    <message>
        <source>since %1: %2</source>
        <translation>منذ %1: ‏%2</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1، نسخة</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>لا توجد طابعة</translation>
    </message>
    <message>
        <source>Cannot print: %1</source>
        <translation>لا تستطيع الطباعة: %1</translation>
    </message>
    <message>
        <source>Cannot be reached: %1</source>
        <translation>لا يمكن الوصول إليها: %1</translation>
    </message>
    <message>
        <source>The drawer is open</source>
        <translation>الدرج مفتوح</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>جاهزة</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>في انتظار الإرسال</translation>
    </message>
    <message>
        <source>card: not known yet</source>
        <translation>البطاقة: غير معروف بعد</translation>
    </message>
    <message numerus="yes">
        <source>sent %n time(s), no answer yet</source>
        <translation>
            <numerusform>لم يُرسل بعد</numerusform>
            <numerusform>أُرسل مرة واحدة، لا رد بعد</numerusform>
            <numerusform>أُرسل مرتين، لا رد بعد</numerusform>
            <numerusform>أُرسل %n مرات، لا رد بعد</numerusform>
            <numerusform>أُرسل %n مرة، لا رد بعد</numerusform>
            <numerusform>أُرسل %n مرة، لا رد بعد</numerusform>
        </translation>
    </message>
    <message>
        <source>at the store server</source>
        <translation>لدى الخادم</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>مرفوض: %1</translation>
    </message>
    <message>
        <source>not charged: %1</source>
        <translation>لم يُحصَّل: %1</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>إرجاع</translation>
    </message>
    <message>
        <source>Journal put back from a copy</source>
        <translation>استُعيد السجل من نسخة</translation>
    </message>
    <message>
        <source>Shift opened</source>
        <translation>فُتحت الوردية</translation>
    </message>
    <message>
        <source>Cash in or out</source>
        <translation>إيداع أو سحب نقدي</translation>
    </message>
    <message>
        <source>Shift closed</source>
        <translation>أُغلقت الوردية</translation>
    </message>
    <message>
        <source>Note for the owner</source>
        <translation>ملاحظة للمالك</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s), the oldest since %1.</source>
        <translation>
            <numerusform>لا شيء منتظر منذ %1.</numerusform>
            <numerusform>واحد منتظر منذ %1.</numerusform>
            <numerusform>اثنان منتظران، الأقدم منذ %1.</numerusform>
            <numerusform>%n منتظرة، الأقدم منذ %1.</numerusform>
            <numerusform>%n منتظرًا، الأقدم منذ %1.</numerusform>
            <numerusform>%n منتظر، الأقدم منذ %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused: a manager must look.</source>
        <translation>
            <numerusform>لا مرفوضات.</numerusform>
            <numerusform>واحد مرفوض: يجب أن يراجعه المدير.</numerusform>
            <numerusform>اثنان مرفوضان: يجب أن يراجعهما المدير.</numerusform>
            <numerusform>%n مرفوضة: يجب أن يراجعها المدير.</numerusform>
            <numerusform>%n مرفوضًا: يجب أن يراجعها المدير.</numerusform>
            <numerusform>%n مرفوض: يجب أن يراجعها المدير.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything here is safe on this till; what waits is sent by itself.</source>
        <translation>كل ما هنا محفوظ في هذا الصندوق؛ والمنتظر يُرسل تلقائيًا.</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>نقدًا</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>بطاقة</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>بطاقة هدية</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>رصيد المتجر</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>على الحساب</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>نقاط</translation>
    </message>
    <message>
        <source>Card (terminal)</source>
        <translation>بطاقة (جهاز)</translation>
    </message>
    <message>
        <source>COPY</source>
        <translation>نسخة</translation>
    </message>
    <message>
        <source>REFUND</source>
        <translation>إرجاع</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>إيصال %1</translation>
    </message>
    <message>
        <source>Till %1</source>
        <translation>صندوق %1</translation>
    </message>
    <message>
        <source>Served by %1</source>
        <translation>خدمكم %1</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation>العميل: %1</translation>
    </message>
    <message>
        <source>VOID %1</source>
        <translation>ملغى %1</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>خصم</translation>
    </message>
    <message>
        <source>You saved</source>
        <translation>وفّرتم</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>تقريب</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>إكرامية</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>للدفع</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>إلى: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>الباقي</translation>
    </message>
    <message>
        <source>Card reference</source>
        <translation>مرجع البطاقة</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>السبب: %1</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Not a receipt: nothing was sold</source>
        <translation>ليس إيصالًا: لم يُبع شيء</translation>
    </message>
    <message>
        <source>No tax: %1</source>
        <translation>بلا ضريبة: %1</translation>
    </message>
    <message>
        <source>incl. %1 of %2</source>
        <translation>تشمل %1 من %2</translation>
    </message>
    <message>
        <source>plus %1 of %2</source>
        <translation>تُضاف %1 من %2</translation>
    </message>
    <message>
        <source>Thank you for your visit</source>
        <translation>شكرًا لزيارتكم</translation>
    </message>
    <message>
        <source>Receipt %1, %2</source>
        <translation>إيصال %1، %2</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>تالف</translation>
    </message>
    <message>
        <source>Wrong product</source>
        <translation>منتج خاطئ</translation>
    </message>
    <message>
        <source>Changed mind</source>
        <translation>تغيّر الرأي</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>فاسد</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>رصيد مردود</translation>
    </message>
    <message>
        <source>RETURNED, from receipt %1</source>
        <translation>إرجاع من الإيصال %1</translation>
    </message>
    <message>
        <source>Returned goods</source>
        <translation>البضاعة المعادة</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>لا شيء للدفع</translation>
    </message>
    <message>
        <source>Given back: %1</source>
        <translation>المردود: %1</translation>
    </message>
    <message>
        <source>Credit for your next visit</source>
        <translation>رصيد لزيارتكم القادمة</translation>
    </message>
    <message>
        <source>Show this code at the till; it works like a gift card.</source>
        <translation>أظهروا هذا الرمز عند الصندوق؛ فهو يعمل كبطاقة هدية.</translation>
    </message>
    <message>
        <source>Tax altogether</source>
        <translation>الضريبة كلها</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>ملاحظة: %1</translation>
    </message>
    <message>
        <source>cards up to %1 for another %2</source>
        <translation>البطاقات حتى %1 لمدة %2 أخرى</translation>
    </message>
    <message>
        <source>refunds, gift cards and accounts</source>
        <translation>الإرجاع وبطاقات الهدايا والحسابات</translation>
    </message>
    <message>
        <source>refunds up to %1</source>
        <translation>الإرجاع حتى %1</translation>
    </message>
    <message>
        <source>gift cards up to %1</source>
        <translation>بطاقات الهدايا حتى %1</translation>
    </message>
    <message>
        <source>%1 go on.</source>
        <translation>يستمر: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Cards cannot be approved at the moment</source>
        <translation>لا يمكن الموافقة على البطاقات الآن</translation>
    </message>
    <message>
        <source>The connection is back: try it the usual way. No money moved.</source>
        <translation>عاد الاتصال: جرّب الطريقة المعتادة. لم يتحرك أي مال.</translation>
    </message>
    <message>
        <source>The store does not allow this without the store server. No money moved; take cash.</source>
        <translation>لا يسمح المتجر بهذا بلا الخادم. لم يتحرك أي مال؛ اقبض نقدًا.</translation>
    </message>
    <message>
        <source>There is nothing to take or give.</source>
        <translation>لا يوجد ما يُقبض أو يُردّ.</translation>
    </message>
    <message>
        <source>Without asking, one card may pay at most %1. No money moved; take the rest in cash.</source>
        <translation>بلا سؤال يمكن أن تدفع البطاقة الواحدة %1 على الأكثر. لم يتحرك أي مال؛ اقبض الباقي نقدًا.</translation>
    </message>
    <message>
        <source>Without the store server only %1 more is allowed. No money moved.</source>
        <translation>بلا الخادم لا يُسمح إلا بـ%1 أخرى. لم يتحرك أي مال.</translation>
    </message>
    <message>
        <source>Cards were taken without asking for as long as the store allows. Take cash.</source>
        <translation>قُبلت البطاقات بلا سؤال طوال المدة التي يسمح بها المتجر. اقبض نقدًا.</translation>
    </message>
    <message>
        <source>This till was not given any gift card money to take without asking. Take cash.</source>
        <translation>لم يُعطَ هذا الصندوق رصيد بطاقات هدايا ليقبله بلا سؤال. اقبض نقدًا.</translation>
    </message>
    <message>
        <source>The time is over in which this till may take gift cards without asking. Take cash.</source>
        <translation>انتهت المدة التي يقبل فيها هذا الصندوق بطاقات الهدايا بلا سؤال. اقبض نقدًا.</translation>
    </message>
    <message>
        <source>Back: %1</source>
        <translation>المعاد: %1</translation>
    </message>
    <message>
        <source>Only a manager signs a till out: lock it and let one unlock it.</source>
        <translation>المدير وحده يُخرج صندوقًا من الخدمة: اقفل الصندوق ودع مديرًا يفتحه.</translation>
    </message>
    <message>
        <source>This till&apos;s journal cannot be written, so nobody can say what waits in it. Start the program again first.</source>
        <translation>لا يمكن الكتابة في سجل هذا الصندوق، فلا أحد يعرف ما ينتظر فيه. أعد تشغيل البرنامج أولًا.</translation>
    </message>
    <message numerus="yes">
        <source>%n of this till&apos;s sales, refunds, shifts and notes are not at the store server yet. They are sent by themselves as soon as it answers: wait for that, then sign out.</source>
        <translation>
            <numerusform>لا شيء من مبيعات هذا الصندوق ينتظر (%n).</numerusform>
            <numerusform>عملية واحدة (%n) من هذا الصندوق لم تصل إلى الخادم بعد. تُرسل من تلقاء نفسها عندما يجيب: انتظر ذلك ثم سجّل الخروج.</numerusform>
            <numerusform>عمليتان (%n) من هذا الصندوق لم تصلا إلى الخادم بعد. تُرسلان من تلقاء نفسيهما عندما يجيب: انتظر ذلك ثم سجّل الخروج.</numerusform>
            <numerusform>%n عمليات من هذا الصندوق لم تصل إلى الخادم بعد. تُرسل من تلقاء نفسها عندما يجيب: انتظر ذلك ثم سجّل الخروج.</numerusform>
            <numerusform>%n عملية من هذا الصندوق لم تصل إلى الخادم بعد. تُرسل من تلقاء نفسها عندما يجيب: انتظر ذلك ثم سجّل الخروج.</numerusform>
            <numerusform>%n عملية من هذا الصندوق لم تصل إلى الخادم بعد. تُرسل من تلقاء نفسها عندما يجيب: انتظر ذلك ثم سجّل الخروج.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were refused by the store server and have to be looked at first.</source>
        <translation>
            <numerusform>لم يرفض الخادم شيئًا (%n).</numerusform>
            <numerusform>رفض الخادم عملية واحدة (%n) ويجب النظر فيها أولًا.</numerusform>
            <numerusform>رفض الخادم عمليتين (%n) ويجب النظر فيهما أولًا.</numerusform>
            <numerusform>رفض الخادم %n عمليات ويجب النظر فيها أولًا.</numerusform>
            <numerusform>رفض الخادم %n عملية ويجب النظر فيها أولًا.</numerusform>
            <numerusform>رفض الخادم %n عملية ويجب النظر فيها أولًا.</numerusform>
        </translation>
    </message>
    <message>
        <source>A shift is open: count the drawer and close it first.</source>
        <translation>الوردية مفتوحة: عُدّ الدرج وأغلقها أولًا.</translation>
    </message>
    <message>
        <source>A sale is open, or held on this till alone: finish it or give it up first.</source>
        <translation>هناك بيع مفتوح أو معلّق على هذا الصندوق وحده: أكمله أو تخلَّ عنه أولًا.</translation>
    </message>
    <message>
        <source>The store server cannot be reached, and it has to hear of this. Try again when it answers.</source>
        <translation>تعذّر الوصول إلى الخادم، ويجب أن يعلم بذلك. حاول مرة أخرى عندما يجيب.</translation>
    </message>
    <message>
        <source>Printed again %1</source>
        <translation>طُبع مجددًا %1</translation>
    </message>
    <message>
        <source>Refund of %1</source>
        <translation>إرجاع من %1</translation>
    </message>
    <message>
        <source>from the store server</source>
        <translation>من الخادم</translation>
    </message>
    <message>
        <source>paid twice: the card was charged after all, refund it</source>
        <translation>دُفع مرتين: حُصّل المبلغ من البطاقة في النهاية، أعِده</translation>
    </message>
    <message>
        <source>TO BE REFUNDED</source>
        <translation>قيد الرد</translation>
    </message>
    <message>
        <source>NOT REFUNDED</source>
        <translation>لم يُرَدّ</translation>
    </message>
    <message>
        <source>The money is under way. This till does not know yet whether it is back.</source>
        <translation>المال في طريقه. لا يعرف هذا الصندوق بعدُ هل عاد.</translation>
    </message>
    <message>
        <source>The money did not go back this way. Please ask the staff.</source>
        <translation>لم يَعُد المال بهذه الطريقة. يُرجى سؤال الموظفين.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) not known yet</source>
        <translation>
            <numerusform>لا بطاقات غير معروفة</numerusform>
            <numerusform>بطاقة واحدة غير معروفة بعد</numerusform>
            <numerusform>بطاقتان غير معروفتين بعد</numerusform>
            <numerusform>%n بطاقات غير معروفة بعد</numerusform>
            <numerusform>%n بطاقة غير معروفة بعد</numerusform>
            <numerusform>%n بطاقة غير معروفة بعد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) not known yet: the till goes on asking.</source>
        <translation>
            <numerusform>لا بطاقات غير معروفة.</numerusform>
            <numerusform>بطاقة واحدة غير معروفة بعد: يواصل الصندوق السؤال.</numerusform>
            <numerusform>بطاقتان غير معروفتين بعد: يواصل الصندوق السؤال.</numerusform>
            <numerusform>%n بطاقات غير معروفة بعد: يواصل الصندوق السؤال.</numerusform>
            <numerusform>%n بطاقة غير معروفة بعد: يواصل الصندوق السؤال.</numerusform>
            <numerusform>%n بطاقة غير معروفة بعد: يواصل الصندوق السؤال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of this till&apos;s cards may have been charged or not. The till goes on asking: wait for the answer, then sign out.</source>
        <translation>
            <numerusform>لا بطاقات غير معروفة.</numerusform>
            <numerusform>لا يُعرف هل خُصم من بطاقة واحدة في هذا الصندوق. يواصل الصندوق السؤال: انتظر الجواب ثم سجّل الخروج.</numerusform>
            <numerusform>لا يُعرف هل خُصم من بطاقتين في هذا الصندوق. يواصل الصندوق السؤال: انتظر الجواب ثم سجّل الخروج.</numerusform>
            <numerusform>لا يُعرف هل خُصم من %n بطاقات في هذا الصندوق. يواصل الصندوق السؤال: انتظر الجواب ثم سجّل الخروج.</numerusform>
            <numerusform>لا يُعرف هل خُصم من %n بطاقة في هذا الصندوق. يواصل الصندوق السؤال: انتظر الجواب ثم سجّل الخروج.</numerusform>
            <numerusform>لا يُعرف هل خُصم من %n بطاقة في هذا الصندوق. يواصل الصندوق السؤال: انتظر الجواب ثم سجّل الخروج.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shifts or notes are waiting to be sent</source>
        <translation>ورديات أو ملاحظات بانتظار الإرسال</translation>
    </message>
    <message>
        <source>The oldest for %1. They are safe on this till.</source>
        <translation>أقدمها منذ %1. إنها محفوظة بأمان في هذا الصندوق.</translation>
    </message>
    <message>
        <source>Refund %1</source>
        <translation>مرتجع %1</translation>
    </message>
    <message>
        <source>Of receipt %1</source>
        <translation>للإيصال %1</translation>
    </message>
    <message>
        <source>Signature of the customer:</source>
        <translation>توقيع العميل:</translation>
    </message>
    <message>
        <source>refused, and settled by hand: %1</source>
        <translation>مرفوض وسُوّي يدويًا: %1</translation>
    </message>
    <message>
        <source>Sign in to send %1</source>
        <translation>سجّل الدخول لإرسال %1</translation>
    </message>
    <message>
        <source>%1. They are safe on this till, and sent once somebody signs in.</source>
        <translation>%1. وهي محفوظة في هذا الصندوق، وتُرسل حالما يسجّل أحد الدخول.</translation>
    </message>
    <message>
        <source>The oldest for %1. They are safe on this till, and sent once somebody signs in.</source>
        <translation>أقدمها منذ %1. إنها محفوظة بأمان في هذا الصندوق، وتُرسل حالما يسجّل أحد الدخول.</translation>
    </message>
    <message>
        <source>Never paid: card declined</source>
        <translation>لم يُدفع: رُفضت البطاقة</translation>
    </message>
    <message>
        <source>Left on gift card %1</source>
        <translation>المتبقي على بطاقة الهدية %1</translation>
    </message>
    <message>
        <source>Points earned</source>
        <translation>النقاط المكتسبة</translation>
    </message>
    <message>
        <source>Points altogether</source>
        <translation>مجموع النقاط</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::AgeDialog</name>
    <message>
        <source>Is the customer %1 or older?</source>
        <translation>هل عمر العميل %1 أو أكثر؟</translation>
    </message>
    <message>
        <source>Born on this day or before it</source>
        <translation>مولود في هذا اليوم أو قبله</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>A day: d day, MMMM name of the month, yyyy year.</extracomment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>N   No: do not sell it</source>
        <translation>N   لا: لا يُباع</translation>
    </message>
    <message>
        <source>Y   Yes: old enough</source>
        <translation>Y   نعم: العمر كافٍ</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ApprovalDialog</name>
    <message>
        <source>Approval</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>Somebody has to allow this</source>
        <translation>يجب أن يسمح شخص بهذا</translation>
    </message>
    <message>
        <source>Do not do it</source>
        <translation>لا تنفّذ</translation>
    </message>
    <message>
        <source>Nobody who may allow this has a PIN at this till.</source>
        <translation>لا أحد ممن يحق لهم السماح بهذا لديه رمز سري في هذا الصندوق.</translation>
    </message>
    <message>
        <source>This badge may not allow it.</source>
        <translation>لا يحق لهذه الشارة السماح بذلك.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::BalancePanel</name>
    <message>
        <source>Scan the card, or type its code</source>
        <translation>امسح البطاقة أو اكتب رمزها</translation>
    </message>
    <message>
        <source>Gift card code</source>
        <translation>رمز بطاقة الهدية</translation>
    </message>
    <message>
        <source>Check balance</source>
        <translation>التحقق من الرصيد</translation>
    </message>
    <message>
        <source>Check the balance first.</source>
        <translation>تحقق من الرصيد أولًا.</translation>
    </message>
    <message>
        <source>The balance is checked with the store server.</source>
        <translation>يُتحقق من الرصيد لدى الخادم.</translation>
    </message>
    <message>
        <source>Asking the store server…</source>
        <translation>جارٍ سؤال الخادم…</translation>
    </message>
    <message>
        <source>Scan the card, or type its code.</source>
        <translation>امسح البطاقة أو اكتب رمزها.</translation>
    </message>
    <message>
        <source>%1 on the card</source>
        <translation>%1 على البطاقة</translation>
    </message>
    <message>
        <source>This store has no such gift card. Nothing was taken.</source>
        <translation>لا توجد في هذا المتجر بطاقة هدية كهذه. لم يُخصم شيء.</translation>
    </message>
    <message>
        <source>The store server did not answer. Nothing was taken; check again, or pay another way.</source>
        <translation>لم يردّ الخادم. لم يُخصم شيء؛ تحقق مرة أخرى أو ادفع بطريقة أخرى.</translation>
    </message>
    <message>
        <source>The store server does not know this customer yet. Nothing was taken.</source>
        <translation>لا يعرف الخادم هذا العميل بعد. لم يُخصم شيء.</translation>
    </message>
    <message>
        <source>The store server did not answer. Nothing was taken; pay another way.</source>
        <translation>لم يردّ الخادم. لم يُخصم شيء؛ ادفع بطريقة أخرى.</translation>
    </message>
    <message>
        <source>%1 of store credit</source>
        <translation>رصيد المتجر %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s) are worth %2</source>
        <translation>
            <numerusform>لا نقاط (%1)، قيمتها %2</numerusform>
            <numerusform>نقطة واحدة (%1) قيمتها %2</numerusform>
            <numerusform>نقطتان (%1) قيمتهما %2</numerusform>
            <numerusform>%1 نقاط قيمتها %2</numerusform>
            <numerusform>%1 نقطة قيمتها %2</numerusform>
            <numerusform>%1 نقطة قيمتها %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Owes %1 of at most %2; %3 is free</source>
        <translation>عليه %1 من %2 على الأكثر؛ المتاح %3</translation>
    </message>
    <message>
        <source>That is less than what was typed.</source>
        <translation>هذا أقل مما كُتب.</translation>
    </message>
    <message>
        <source>At most %1 can be paid so.</source>
        <translation>يمكن دفع %1 على الأكثر بهذه الطريقة.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>استخدام %1</translation>
    </message>
    <message>
        <source>The balance cannot be asked for now. Up to %1 is taken without asking</source>
        <translation>لا يمكن السؤال عن الرصيد الآن. يُقبل حتى %1 بلا سؤال</translation>
    </message>
    <message>
        <source>%1: above the limit by %2</source>
        <translation>%1: أعلى من الحد بمقدار %2</translation>
    </message>
    <message>
        <source>%1: above the limit by %2, manager&apos;s PIN</source>
        <translation>%1: أعلى من الحد بمقدار %2، بالرمز السري للمدير</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::BasketPanel</name>
    <message>
        <source>Pay by card</source>
        <translation>الدفع بالبطاقة</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>Tap a product to add it</source>
        <translation>المس منتجًا لإضافته</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>طلبكم</translation>
    </message>
    <message numerus="yes">
        <source>Your order: %n items</source>
        <translation>
            <numerusform>طلبكم: لا قطع</numerusform>
            <numerusform>طلبكم: قطعة واحدة</numerusform>
            <numerusform>طلبكم: قطعتان</numerusform>
            <numerusform>طلبكم: %n قطع</numerusform>
            <numerusform>طلبكم: %n قطعة</numerusform>
            <numerusform>طلبكم: %n قطعة</numerusform>
        </translation>
    </message>
    <message>
        <source>One less of %1</source>
        <translation>أقل بواحد من %1</translation>
    </message>
    <message>
        <source>One more of %1</source>
        <translation>أكثر بواحد من %1</translation>
    </message>
    <message>
        <source>You save %1</source>
        <translation>توفّرون %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CardPanel</name>
    <message>
        <source>Waiting for the card</source>
        <translation>في انتظار البطاقة</translation>
    </message>
    <message>
        <source>Ask the customer to tap, insert or swipe.</source>
        <translation>اطلب من العميل تقريب البطاقة أو إدخالها أو تمريرها.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>تمت الموافقة</translation>
    </message>
    <message>
        <source>The card was charged.</source>
        <translation>حُصّل المبلغ من البطاقة.</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>The card was not charged. Try another card or take cash.</source>
        <translation>لم يُحصَّل من البطاقة شيء. جرّب بطاقة أخرى أو اقبض نقدًا.</translation>
    </message>
    <message>
        <source>The card was not charged: %1. Try another card or take cash.</source>
        <translation>لم يُحصَّل من البطاقة شيء: %1. جرّب بطاقة أخرى أو اقبض نقدًا.</translation>
    </message>
    <message>
        <source>Choose another tender</source>
        <translation>اختيار طريقة دفع أخرى</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>غير ممكن</translation>
    </message>
    <message>
        <source>The store server did not take this sale: %1 No money moved.</source>
        <translation>لم يقبل الخادم هذا البيع: %1 لم يتحرك أي مال.</translation>
    </message>
    <message>
        <source>The payment never arrived</source>
        <translation>لم تصل الدفعة</translation>
    </message>
    <message>
        <source>The store server has no such sale. No money moved.</source>
        <translation>لا يوجد هذا البيع لدى الخادم. لم يتحرك أي مال.</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>إرسالها من جديد</translation>
    </message>
    <message>
        <source>We do not know yet whether the card was charged</source>
        <translation>لا نعرف بعد هل حُصّل المبلغ من البطاقة</translation>
    </message>
    <message>
        <source>Checking (%1 of %2)… Do not ask for the card again.</source>
        <translation>جارٍ التحقق (%1 من %2)… لا تطلب البطاقة مرة أخرى.</translation>
    </message>
    <message>
        <source>No answer yet. Do not ask for the card again.</source>
        <translation>لا رد بعد. لا تطلب البطاقة مرة أخرى.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>التحقق مرة أخرى</translation>
    </message>
    <message>
        <source>Booking the sale</source>
        <translation>جارٍ تسجيل البيع</translation>
    </message>
    <message>
        <source>The store server is asked.</source>
        <translation>جارٍ سؤال الخادم.</translation>
    </message>
    <message>
        <source>Go on without it (manager)</source>
        <translation>المتابعة دون جواب (المدير)</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>أُرسل</translation>
    </message>
    <message>
        <source>The payment is under way. Nobody has answered yet.</source>
        <translation>الدفع في طريقه. لم يُجب أحد بعد.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CartDelegate</name>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CartModel</name>
    <message>
        <source>Not in the catalogue</source>
        <translation>ليس في القائمة</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>%1 × %2  ·  %3 each</source>
        <translation>%1 × %2  ·  %3 للواحد</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Sell once</source>
        <translation>بيع مرة</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CartPanel</name>
    <message>
        <source>Pay</source>
        <translation>الدفع</translation>
    </message>
    <message>
        <source>Scan the first product</source>
        <translation>امسح المنتج الأول</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>كمية</translation>
    </message>
    <message>
        <source>Disc %</source>
        <translation>خصم %</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>لا قطع</numerusform>
            <numerusform>قطعة واحدة</numerusform>
            <numerusform>قطعتان</numerusform>
            <numerusform>%n قطع</numerusform>
            <numerusform>%n قطعة</numerusform>
            <numerusform>%n قطعة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>خصم %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>ملاحظة: %1</translation>
    </message>
    <message>
        <source>Pay  %1</source>
        <translation>الدفع  %1</translation>
    </message>
    <message>
        <source>Clear the red line first</source>
        <translation>عالج السطر الأحمر أولًا</translation>
    </message>
    <message>
        <source>Type the quantity first, then Qty.</source>
        <translation>اكتب الكمية أولًا، ثم اضغط «كمية».</translation>
    </message>
    <message>
        <source>Type the percentage first, then Disc %.</source>
        <translation>اكتب النسبة أولًا، ثم اضغط «خصم %».</translation>
    </message>
    <message>
        <source>A discount cannot be more than 100 %.</source>
        <translation>لا يمكن أن يزيد الخصم على 100 %.</translation>
    </message>
    <message>
        <source>Scan the new goods</source>
        <translation>امسح البضاعة الجديدة</translation>
    </message>
    <message>
        <source>Give back  %1</source>
        <translation>ردّ  %1</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>Lines of this sale</source>
        <translation>سطور هذا البيع</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>رمز</translation>
    </message>
    <message>
        <source>Sell the code that was typed</source>
        <translation>بيع الرمز المكتوب</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>إزالته</translation>
    </message>
    <message>
        <source>Write a note on it</source>
        <translation>كتابة ملاحظة عليه</translation>
    </message>
    <message>
        <source>Take %1 off its price</source>
        <translation>خصم %1 من سعره</translation>
    </message>
    <message>
        <source>What about this line?</source>
        <translation>ماذا عن هذا السطر؟</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>تركه كما هو</translation>
    </message>
    <message>
        <source>Type the amount first.</source>
        <translation>اكتب المبلغ أولاً.</translation>
    </message>
    <message>
        <source>Type the price first, then Price.</source>
        <translation>اكتب السعر أولاً ثم السعر.</translation>
    </message>
    <message>
        <source>or press %1 to search, or tap a product on the right</source>
        <translation>أو اضغط %1 للبحث، أو المس منتجًا في القائمة</translation>
    </message>
    <message>
        <source>or press %1 to search</source>
        <translation>أو اضغط %1 للبحث</translation>
    </message>
    <message>
        <source>So many of what is scanned next</source>
        <translation>بهذا العدد من السلعة الممسوحة التالية</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CashDialog</name>
    <message>
        <source>Cash in or out</source>
        <translation>إيداع أو سحب نقدي</translation>
    </message>
    <message>
        <source>Cash without a sale</source>
        <translation>نقد بلا بيع</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>إيداع</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>فكّة</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>البنك</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>مورّد</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>مصاريف</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>ترك</translation>
    </message>
    <message>
        <source>Say how much</source>
        <translation>حدّد المبلغ</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>حدّد السبب</translation>
    </message>
    <message>
        <source>Put %1 in</source>
        <translation>إيداع %1</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>سحب %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CataloguePanel</name>
    <message>
        <source>More departments</source>
        <translation>أقسام أخرى</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Fetching the catalogue</source>
        <translation>جارٍ جلب القائمة</translation>
    </message>
    <message>
        <source>What is here already can be scanned and sold. Search and tiles follow.</source>
        <translation>ما وصل منها يمكن مسحه وبيعه. البحث والأزرار تتبع.</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>لم يُعثر على شيء لـ«%1»</translation>
    </message>
    <message>
        <source>Try the beginning of another word, or scan the barcode</source>
        <translation>جرّب بداية كلمة أخرى، أو امسح الباركود</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>لا منتجات بعد</translation>
    </message>
    <message>
        <source>Add products in the console; they appear here by themselves</source>
        <translation>أضف المنتجات في برنامج الإدارة؛ وتظهر هنا تلقائيًا</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>المنتجات</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ChoiceDialog</name>
    <message>
        <source>Scanned by mistake</source>
        <translation>مُسح بالخطأ</translation>
    </message>
    <message>
        <source>The customer does not want it</source>
        <translation>العميل لا يريده</translation>
    </message>
    <message>
        <source>Wrong price</source>
        <translation>سعر خاطئ</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>تالف</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>سبب آخر</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CloseShiftPage</name>
    <message>
        <source>Count the drawer</source>
        <translation>عدّ النقد في الدرج</translation>
    </message>
    <message>
        <source>Not now  (Esc)</source>
        <translation>ليس الآن  (Esc)</translation>
    </message>
    <message>
        <source>By coin and note. What should be there is shown afterwards.</source>
        <translation>حسب العملات والأوراق. يظهر المفترض وجوده بعد ذلك.</translation>
    </message>
    <message>
        <source>By coin and note. %1 in cash should be there.</source>
        <translation>حسب العملات والأوراق. يُفترض وجود %1 نقدًا.</translation>
    </message>
    <message>
        <source>Count the cash first; type 0 where there is nothing in the drawer.</source>
        <translation>عُدّ النقد أولًا؛ اكتب 0 إن لم يكن في الدرج شيء.</translation>
    </message>
    <message>
        <source>The drawer is %1 short.</source>
        <translation>ينقص الدرج %1.</translation>
    </message>
    <message>
        <source>There is %1 too much in the drawer.</source>
        <translation>في الدرج زيادة %1.</translation>
    </message>
    <message>
        <source>counted before: %1</source>
        <translation>عُدّ من قبل: %1</translation>
    </message>
    <message>
        <source>Counted in cash</source>
        <translation>المعدود نقدًا</translation>
    </message>
    <message>
        <source>That is all</source>
        <translation>هذا كل شيء</translation>
    </message>
    <message>
        <source>counted in %1: %2</source>
        <translation>المعدود بعملة %1: %2</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CodeLookup</name>
    <message>
        <source>This label says neither weight nor price: weigh it again.</source>
        <translation>لا يذكر هذا الملصق وزنًا ولا سعرًا: زنه من جديد.</translation>
    </message>
    <message>
        <source>This label&apos;s price cannot be read: check how the till is set up for labels.</source>
        <translation>لا يمكن قراءة سعر هذا الملصق: راجع إعداد الملصقات في الصندوق.</translation>
    </message>
    <message>
        <source>The label was misread: scan it again.</source>
        <translation>قُرئ الملصق خطأً: امسحه مرة أخرى.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CopyProgress</name>
    <message>
        <source>Copy of the catalogue</source>
        <translation>نسخة القائمة</translation>
    </message>
    <message>
        <source>Preparing the search: %1 of %2</source>
        <translation>تجهيز البحث: %1 من %2</translation>
    </message>
    <message>
        <source>Fetching the catalogue: %1 of %2</source>
        <translation>جلب القائمة: %1 من %2</translation>
    </message>
    <message>
        <source>Fetching the catalogue: %1 so far</source>
        <translation>جلب القائمة: %1 حتى الآن</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CountSheet</name>
    <message>
        <source>Other means of payment: add up the slips</source>
        <translation>طرق دفع أخرى: اجمع القسائم</translation>
    </message>
    <message>
        <source>Money of other countries: its sum, in its own currency</source>
        <translation>نقود بلدان أخرى: مجموعها بعملتها</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CouponBar</name>
    <message>
        <source>Coupon %1, %2. Take it away</source>
        <translation>القسيمة %1، %2. إزالتها</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>لم تُستخدم بعد</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CustomerBar</name>
    <message>
        <source>Take the customer off this sale</source>
        <translation>إزالة العميل من هذا البيع</translation>
    </message>
    <message>
        <source>no tax</source>
        <translation>بلا ضريبة</translation>
    </message>
    <message>
        <source>Customer of this sale: %1</source>
        <translation>عميل هذا البيع: %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CustomerForm</name>
    <message>
        <source>Save and take for this sale</source>
        <translation>حفظ واستخدام في هذا البيع</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>عميل جديد</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Card (scan it)</source>
        <translation>البطاقة (امسحها)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Type the name first.</source>
        <translation>اكتب الاسم أولًا.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>Not saved: %1 %2.</source>
        <translation>لم يُحفظ: %1 – %2.</translation>
    </message>
    <message>
        <source>The store server cannot be reached, so nobody was saved. Sell without the customer, or save again.</source>
        <translation>لا يمكن الوصول إلى الخادم، فلم يُحفظ أحد. بِع بلا عميل، أو احفظ مرة أخرى.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>لم يُحفظ: %1</translation>
    </message>
    <message>
        <source>Change the customer</source>
        <translation>تعديل العميل</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Not saved: somebody else has changed this customer meanwhile. The fields show what they wrote. Change it again.</source>
        <translation>لم يُحفظ: غيّر شخص آخر هذا العميل في هذه الأثناء. تعرض الحقول ما كتبه. عدّله مرة أخرى.</translation>
    </message>
    <message>
        <source>The store server cannot be reached: whether this was saved is not known. Save again later.</source>
        <translation>تعذّر الوصول إلى خادم المتجر: لا يُعرف هل حُفظ هذا. احفظه مرة أخرى لاحقًا.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CustomerPanel</name>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>%1 is a customer now</source>
        <translation>أصبح %1 عميلًا</translation>
    </message>
    <message>
        <source>Name, phone, e-mail or card</source>
        <translation>الاسم أو الهاتف أو البريد أو البطاقة</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>العملاء الموجودون</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>عميل جديد</translation>
    </message>
    <message>
        <source>How much the customer pays off</source>
        <translation>المبلغ الذي يسدده العميل</translation>
    </message>
    <message>
        <source>Pay off</source>
        <translation>تسديد</translation>
    </message>
    <message>
        <source>Take for this sale</source>
        <translation>استخدام في هذا البيع</translation>
    </message>
    <message>
        <source>Take off this sale</source>
        <translation>إزالة من هذا البيع</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Search, or scan the customer&apos;s card.</source>
        <translation>ابحث، أو امسح بطاقة العميل.</translation>
    </message>
    <message>
        <source>Nobody is found so. Look for less of the name, or make a new customer.</source>
        <translation>لم يُعثر على أحد. ابحث بجزء أقصر من الاسم، أو أنشئ عميلًا جديدًا.</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>المجموعة: %1</translation>
    </message>
    <message>
        <source>Pays no tax: %1</source>
        <translation>لا يدفع الضريبة: %1</translation>
    </message>
    <message>
        <source>Asking what they owe and have…</source>
        <translation>جارٍ سؤال الخادم عن الديون والأرصدة…</translation>
    </message>
    <message>
        <source>What they owe and have is not known without the store server.</source>
        <translation>لا تُعرف الديون والأرصدة بلا الخادم.</translation>
    </message>
    <message>
        <source>Paid off: %1</source>
        <translation>تم تسديد %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>%1 was saved</source>
        <translation>حُفظ %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CustomerWindow</name>
    <message>
        <source>Customer display</source>
        <translation>شاشة العميل</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>الإجمالي %1</translation>
    </message>
    <message>
        <source>Thank you. Change %1</source>
        <translation>شكرًا لكم. الباقي %1</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>أهلًا وسهلًا</translation>
    </message>
    <message numerus="yes">
        <source>and %n more above</source>
        <translation>
            <numerusform>ولا شيء في الأعلى</numerusform>
            <numerusform>وسطر آخر في الأعلى</numerusform>
            <numerusform>وسطران آخران في الأعلى</numerusform>
            <numerusform>و%n سطور أخرى في الأعلى</numerusform>
            <numerusform>و%n سطرًا آخر في الأعلى</numerusform>
            <numerusform>و%n سطر آخر في الأعلى</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, taken off</source>
        <translation>%1، ملغى</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>الإجمالي</translation>
    </message>
    <message>
        <source>You save %1</source>
        <translation>توفّرون %1</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>شكرًا لكم</translation>
    </message>
    <message>
        <source>You get back</source>
        <translation>يُردّ إليكم</translation>
    </message>
    <message>
        <source>Your change</source>
        <translation>الباقي لكم</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>Your receipt</source>
        <translation>إيصالكم</translation>
    </message>
    <message>
        <source>This till is closed</source>
        <translation>هذا الصندوق مغلق</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>بدون ضريبة</translation>
    </message>
    <message>
        <source>You get back %1</source>
        <translation>يُردّ إليكم %1</translation>
    </message>
    <message>
        <source>Thank you. You get back %1</source>
        <translation>شكرًا لكم. يُردّ إليكم %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CustomerWords</name>
    <message>
        <source>Store credit %1</source>
        <translation>رصيد المتجر %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s), worth %2</source>
        <translation>
            <numerusform>لا نقاط (%1)، قيمتها %2</numerusform>
            <numerusform>نقطة واحدة (%1)، قيمتها %2</numerusform>
            <numerusform>نقطتان (%1)، قيمتهما %2</numerusform>
            <numerusform>%1 نقاط، قيمتها %2</numerusform>
            <numerusform>%1 نقطة، قيمتها %2</numerusform>
            <numerusform>%1 نقطة، قيمتها %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s)</source>
        <translation>
            <numerusform>لا نقاط (%1)</numerusform>
            <numerusform>نقطة واحدة (%1)</numerusform>
            <numerusform>نقطتان (%1)</numerusform>
            <numerusform>%1 نقاط</numerusform>
            <numerusform>%1 نقطة</numerusform>
            <numerusform>%1 نقطة</numerusform>
        </translation>
    </message>
    <message>
        <source>Owes nothing, has no credit and no points</source>
        <translation>لا ديون عليه ولا رصيد له ولا نقاط</translation>
    </message>
    <message>
        <source>Owes %1 of at most %2; %3 is free</source>
        <translation>عليه %1 من حد أقصى %2؛ المتاح %3</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::DeviceLink</name>
    <message>
        <source>%1 is no serial line: %2</source>
        <translation>‏%1 ليس منفذًا تسلسليًا: %2</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::DonePage</name>
    <message>
        <source>Print again</source>
        <translation>طباعة مرة أخرى</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ PDF</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>بريد</translation>
    </message>
    <message>
        <source>Next sale</source>
        <translation>البيع التالي</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>تم الرد</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>الباقي</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>الإجمالي %1</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>إيصال %1</translation>
    </message>
    <message>
        <source>A copy is on its way to the printer</source>
        <translation>نسخة في طريقها إلى الطابعة</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>حفظ الإيصال</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>حُفظ %1</translation>
    </message>
    <message>
        <source>The receipt for %1 is in the outbox</source>
        <translation>إيصال %1 في صندوق الصادر</translation>
    </message>
    <message>
        <source>The address %1.</source>
        <translation>العنوان: %1.</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>ردّ</translation>
    </message>
    <message>
        <source>Exchanged, nothing to pay</source>
        <translation>تم الاستبدال، لا شيء للدفع</translation>
    </message>
    <message>
        <source>New goods %1</source>
        <translation>بضاعة جديدة %1</translation>
    </message>
    <message>
        <source>Returned goods %1</source>
        <translation>بضاعة معادة %1</translation>
    </message>
    <message>
        <source>%1 back to: %2</source>
        <translation>‏%1 يُردّ إلى: %2</translation>
    </message>
    <message>
        <source>Refund under way</source>
        <translation>الرد في طريقه</translation>
    </message>
    <message>
        <source>Not refunded</source>
        <translation>لم يُرَدّ</translation>
    </message>
    <message>
        <source>Refund %1</source>
        <translation>مرتجع %1</translation>
    </message>
    <message>
        <source>Never paid: %1</source>
        <translation>لم يُدفع قط: %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::EntryPanel</name>
    <message>
        <source>Pay another way</source>
        <translation>الدفع بطريقة أخرى</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ErrorWords</name>
    <message>
        <source>Something in it is not as it must be.</source>
        <translation>شيء فيه ليس كما يجب.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>سجّل الدخول أولًا.</translation>
    </message>
    <message>
        <source>You may not do this.</source>
        <translation>لا يحق لك هذا.</translation>
    </message>
    <message>
        <source>It was not found.</source>
        <translation>لم يُعثر عليه.</translation>
    </message>
    <message>
        <source>This is not possible now.</source>
        <translation>هذا غير ممكن الآن.</translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile.</source>
        <translation>غيّره شخص آخر في هذه الأثناء.</translation>
    </message>
    <message>
        <source>It is being worked on; wait a moment.</source>
        <translation>تجري معالجته؛ انتظر لحظة.</translation>
    </message>
    <message>
        <source>This was sent before with other content.</source>
        <translation>أُرسل هذا من قبل بمحتوى آخر.</translation>
    </message>
    <message>
        <source>There is not enough in stock.</source>
        <translation>المخزون غير كافٍ.</translation>
    </message>
    <message>
        <source>The payment was declined.</source>
        <translation>رُفض الدفع.</translation>
    </message>
    <message>
        <source>What became of the payment is not known yet.</source>
        <translation>لا يُعرف بعد ما آل إليه الدفع.</translation>
    </message>
    <message>
        <source>That is more than is allowed.</source>
        <translation>هذا أكثر من المسموح.</translation>
    </message>
    <message>
        <source>That is too large.</source>
        <translation>هذا أكبر من المسموح.</translation>
    </message>
    <message>
        <source>The store server does not accept this format.</source>
        <translation>لا يقبل الخادم هذا التنسيق.</translation>
    </message>
    <message>
        <source>Too often; wait a moment.</source>
        <translation>محاولات متقاربة؛ انتظر لحظة.</translation>
    </message>
    <message>
        <source>A part of the store server does not answer; nothing was changed.</source>
        <translation>جزء من الخادم لا يردّ؛ لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>The store server did not answer in time.</source>
        <translation>لم يردّ الخادم في الوقت المحدد.</translation>
    </message>
    <message>
        <source>Something went wrong inside.</source>
        <translation>حدث خلل داخلي.</translation>
    </message>
    <message>
        <source>The %1 %2</source>
        <extracomment>%1 is a field (&quot;quantity&quot;), %2 what is wrong with it (&quot;must be above zero&quot;).</extracomment>
        <translation>%1: ‏%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 says in this language what went wrong, %2 says it in English, exactly.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ExchangeBar</name>
    <message>
        <source>Take the returned goods off this sale</source>
        <translation>إزالة البضاعة المعادة من هذا البيع</translation>
    </message>
    <message>
        <source>Back: %1</source>
        <translation>المعاد: %1</translation>
    </message>
    <message>
        <source>from receipt %1, taken back</source>
        <translation>من الإيصال %1، تم استلامه</translation>
    </message>
    <message>
        <source>from receipt %1</source>
        <translation>من الإيصال %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ExchangeDesk</name>
    <message>
        <source>the money could not be given back</source>
        <translation>لم يمكن ردّ المال</translation>
    </message>
    <message>
        <source>A card was asked for in this sale. Pay shows what became of it.</source>
        <translation>طُلبت بطاقة في هذا البيع. اضغط «الدفع» لترى ما حدث.</translation>
    </message>
    <message>
        <source>The returned goods are being booked. Wait for the answer.</source>
        <translation>يجري تسجيل الإرجاع. انتظر الرد.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ExitPage</name>
    <message>
        <source>End self-service</source>
        <translation>إنهاء الخدمة الذاتية</translation>
    </message>
    <message>
        <source>For somebody who manages tills: user name and PIN.</source>
        <translation>لمن يدير الصناديق: اسم المستخدم والرمز السري.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>الرمز السري</translation>
    </message>
    <message>
        <source>Please type the user name first</source>
        <translation>اكتب اسم المستخدم أولًا</translation>
    </message>
    <message>
        <source>This name and PIN may not end self-service</source>
        <translation>لا يحق لهذا الاسم والرمز إنهاء الخدمة الذاتية</translation>
    </message>
    <message>
        <source>The store server does not answer, and nobody of this name has ended self-service here before. Who has can; or wait for the store server.</source>
        <translation>لا يجيب خادم المتجر، ولم يسبق لأحد بهذا الاسم أن أنهى الخدمة الذاتية هنا. يستطيع ذلك من فعله من قبل؛ أو انتظروا خادم المتجر.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::FindPage</name>
    <message>
        <source>Order number</source>
        <translation>رقم الطلب</translation>
    </message>
    <message>
        <source>Pickup code</source>
        <translation>رمز الاستلام</translation>
    </message>
    <message>
        <source>Find my order</source>
        <translation>البحث عن طلبي</translation>
    </message>
    <message>
        <source>Where is my order?</source>
        <translation>أين طلبي؟</translation>
    </message>
    <message>
        <source>Scan the photo of your order, or type its number and code.</source>
        <translation>امسحوا صورة طلبكم، أو اكتبوا رقمه ورمزه.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Please type the number, and all six characters of the code.</source>
        <translation>اكتبوا الرقم وأحرف الرمز الستة كلها من فضلكم.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>جارٍ البحث…</translation>
    </message>
    <message>
        <source>There is no order with this number and code. Please check both.</source>
        <translation>لا يوجد طلب بهذا الرقم والرمز. تحققوا من كليهما من فضلكم.</translation>
    </message>
    <message>
        <source>Too many wrong codes. Please ask our staff, or try again in a quarter of an hour.</source>
        <translation>رموز خاطئة كثيرة. اسألوا موظفينا من فضلكم، أو حاولوا بعد ربع ساعة.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ForeignPanel</name>
    <message>
        <source>Cash of another currency</source>
        <translation>نقد بعملة أخرى</translation>
    </message>
    <message>
        <source>change %1</source>
        <translation>الباقي %1</translation>
    </message>
    <message>
        <source>still missing %1</source>
        <translation>لا يزال ناقصًا %1</translation>
    </message>
    <message>
        <source>1 %1 is %2 %3. Worth %4, %5.</source>
        <translation>1 %1 يساوي %2 %3. القيمة %4، %5.</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>قبول %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::GiftSale</name>
    <message>
        <source>Add to this sale</source>
        <translation>إضافة إلى هذا البيع</translation>
    </message>
    <message>
        <source>Sell a gift card</source>
        <translation>بيع بطاقة هدية</translation>
    </message>
    <message>
        <source>Sell a gift card, or top one up</source>
        <translation>بيع بطاقة هدية أو شحنها</translation>
    </message>
    <message>
        <source>Scan the card, or type its code</source>
        <translation>امسح البطاقة أو اكتب رمزها</translation>
    </message>
    <message>
        <source>Gift card code</source>
        <translation>رمز بطاقة الهدية</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>The card can be used as soon as this sale is paid. It is not taken back.</source>
        <translation>يمكن استخدام البطاقة فور دفع هذا البيع. ولا تُسترجع.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Gift card %1</source>
        <translation>بطاقة هدية %1</translation>
    </message>
    <message>
        <source>Check balance</source>
        <translation>تحقق من الرصيد</translation>
    </message>
    <message>
        <source>Asking the store server…</source>
        <translation>جارٍ سؤال خادم المتجر…</translation>
    </message>
    <message>
        <source>%1 on the card</source>
        <translation>%1 على البطاقة</translation>
    </message>
    <message>
        <source>Nothing was ever put on a card with this code.</source>
        <translation>لم يُشحن شيء قط على بطاقة بهذا الرمز.</translation>
    </message>
    <message>
        <source>The store server did not answer: the balance is not known now. Check again later.</source>
        <translation>لم يجب خادم المتجر: الرصيد غير معروف الآن. تحقق مرة أخرى لاحقًا.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::HeaderBar</name>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>بيع جديد</translation>
    </message>
    <message>
        <source>Open another sale</source>
        <translation>فتح بيع آخر</translation>
    </message>
    <message>
        <source>All open sales</source>
        <translation>كل المبيعات المفتوحة</translation>
    </message>
    <message>
        <source>Which sale?</source>
        <translation>أي عملية بيع؟</translation>
    </message>
    <message>
        <source>The open sales of this till, the oldest first.</source>
        <translation>المبيعات المفتوحة لهذا الصندوق، الأقدم أولاً.</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>البقاء هنا</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Lock the till</source>
        <translation>قفل الصندوق</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::KeyHelp</name>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Twelve of the next product</source>
        <translation>اثنا عشر من المنتج التالي</translation>
    </message>
    <message>
        <source>Digits, Enter</source>
        <translation>أرقام ثم Enter</translation>
    </message>
    <message>
        <source>Look a code up as if it were scanned</source>
        <translation>البحث عن رمز كأنه مُسح</translation>
    </message>
    <message>
        <source>Choose a line</source>
        <translation>اختيار سطر</translation>
    </message>
    <message>
        <source>Any key or a tap closes this</source>
        <translation>أي مفتاح أو لمسة تغلق هذا</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>تغيير المفاتيح</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::LockPage</name>
    <message>
        <source>Who is at the till?</source>
        <translation>من على الصندوق؟</translation>
    </message>
    <message>
        <source>Set this till up again</source>
        <translation>إعداد هذا الصندوق من جديد</translation>
    </message>
    <message>
        <source>Nobody at this store has this badge.</source>
        <translation>لا أحد في هذا المتجر لديه هذه الشارة.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>جارٍ تسجيل الدخول…</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::MailDialog</name>
    <message>
        <source>E-mail the receipt</source>
        <translation>إرسال الإيصال بالبريد</translation>
    </message>
    <message>
        <source>E-mail receipt %1</source>
        <translation>إرسال الإيصال %1 بالبريد</translation>
    </message>
    <message>
        <source>Customer&apos;s address</source>
        <translation>عنوان العميل</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>عدم الإرسال</translation>
    </message>
    <message>
        <source>Put into the outbox</source>
        <translation>إلى صندوق الصادر</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::MainWindow</name>
    <message>
        <source>Tillhouse till</source>
        <translation>صندوق Tillhouse</translation>
    </message>
    <message>
        <source>This till&apos;s journal was an old copy. It goes on with receipt %1; a manager is told.</source>
        <translation>كان سجل هذا الصندوق نسخة قديمة. يستمر من الإيصال %1؛ ويُبلَّغ المدير.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Sell a gift card</source>
        <translation>بيع بطاقة هدية</translation>
    </message>
    <message>
        <source>Hold this sale</source>
        <translation>تعليق هذا البيع</translation>
    </message>
    <message>
        <source>Recall a held sale</source>
        <translation>استرجاع بيع معلّق</translation>
    </message>
    <message>
        <source>Give this sale up</source>
        <translation>إلغاء هذا البيع</translation>
    </message>
    <message>
        <source>Note on the line</source>
        <translation>ملاحظة على السطر</translation>
    </message>
    <message>
        <source>Note on the sale</source>
        <translation>ملاحظة على البيع</translation>
    </message>
    <message>
        <source>Show the last receipt</source>
        <translation>عرض آخر إيصال</translation>
    </message>
    <message>
        <source>Sales of this till</source>
        <translation>مبيعات هذا الصندوق</translation>
    </message>
    <message>
        <source>Print jobs</source>
        <translation>مهام الطباعة</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>عرض المفاتيح</translation>
    </message>
    <message>
        <source>Lock the till</source>
        <translation>قفل الصندوق</translation>
    </message>
    <message>
        <source>Find or remove the red line first.</source>
        <translation>حدّد السطر الأحمر أو أزله أولًا.</translation>
    </message>
    <message>
        <source>There is nothing to pay yet.</source>
        <translation>لا يوجد ما يُدفع بعد.</translation>
    </message>
    <message>
        <source>Refunds need a manager: lock the till and let one sign in.</source>
        <translation>الإرجاع يحتاج إلى المدير: اقفل الصندوق ودعه يسجّل الدخول.</translation>
    </message>
    <message>
        <source>Not added: this sale is being paid.</source>
        <translation>لم يُضف: يجري دفع هذا البيع.</translation>
    </message>
    <message>
        <source>Wait until the card payment is decided.</source>
        <translation>انتظر حتى تُحسم عملية البطاقة.</translation>
    </message>
    <message>
        <source>This sale is %1&apos;s</source>
        <translation>هذا البيع لـ%1</translation>
    </message>
    <message>
        <source>Practise without real money</source>
        <translation>التدرّب بلا مال حقيقي</translation>
    </message>
    <message>
        <source>End the training</source>
        <translation>إنهاء التدريب</translation>
    </message>
    <message>
        <source>End the training and go back to real sales</source>
        <translation>إنهاء التدريب والعودة إلى البيع الحقيقي</translation>
    </message>
    <message>
        <source>Goods came back with this sale already. Finish it first, or open another sale.</source>
        <translation>أُعيدت بضاعة مع هذا البيع من قبل. أنهِه أولًا، أو افتح بيعًا آخر.</translation>
    </message>
    <message>
        <source>Now the new goods: scan them, then pay the difference.</source>
        <translation>والآن البضاعة الجديدة: امسحها، ثم يُدفع الفرق.</translation>
    </message>
    <message>
        <source>Settings of this till</source>
        <translation>إعدادات هذا الصندوق</translation>
    </message>
    <message>
        <source>Close the till program</source>
        <translation>إغلاق برنامج الصندوق</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) are not at the store server yet. End the till all the same? They stay on it.</source>
        <translation>
            <numerusform>لا مبيعات متبقية. هل تريد إنهاء الصندوق؟</numerusform>
            <numerusform>بيع واحد لم يصل إلى الخادم بعد. هل تريد إنهاء الصندوق مع ذلك؟ يبقى محفوظًا فيه.</numerusform>
            <numerusform>بيعان لم يصلا إلى الخادم بعد. هل تريد إنهاء الصندوق مع ذلك؟ يبقيان محفوظين فيه.</numerusform>
            <numerusform>%n مبيعات لم تصل إلى الخادم بعد. هل تريد إنهاء الصندوق مع ذلك؟ تبقى محفوظة فيه.</numerusform>
            <numerusform>%n بيعًا لم يصل إلى الخادم بعد. هل تريد إنهاء الصندوق مع ذلك؟ تبقى محفوظة فيه.</numerusform>
            <numerusform>%n بيع لم يصل إلى الخادم بعد. هل تريد إنهاء الصندوق مع ذلك؟ تبقى محفوظة فيه.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign this till out</source>
        <translation>تسجيل خروج الصندوق</translation>
    </message>
    <message>
        <source>Take the line off</source>
        <translation>إزالة السطر</translation>
    </message>
    <message>
        <source>Booked while nobody was here</source>
        <translation>سُجّلت ولم يكن أحد هنا</translation>
    </message>
    <message>
        <source>Receipt %1, %2</source>
        <translation>الإيصال %1، %2</translation>
    </message>
    <message>
        <source>The refund is booked: give the money back</source>
        <translation>سُجّل الاسترداد: أعِد المال</translation>
    </message>
    <message>
        <source>Not refunded, no money moved</source>
        <translation>لم يُسترد شيء ولم يُنقل مال</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>مفهوم</translation>
    </message>
    <message>
        <source>Receipt %1 waits. The till goes on asking for its card.</source>
        <translation>الإيصال %1 ينتظر. يواصل الصندوق السؤال عن بطاقته.</translation>
    </message>
    <message>
        <source>The card was charged after all: this sale is paid</source>
        <translation>حُصّل المبلغ من البطاقة في النهاية: هذا البيع مدفوع</translation>
    </message>
    <message>
        <source>The card was not charged</source>
        <translation>لم يُحصّل شيء من البطاقة</translation>
    </message>
    <message>
        <source>Receipt %1, %2 is not paid: take its sale up again, and the money.</source>
        <translation>الإيصال %1 بمبلغ %2 غير مدفوع: افتح بيعه مجددًا وحصّل المبلغ.</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>دُفع مرتين</translation>
    </message>
    <message>
        <source>Receipt %1: the card was charged %2 after all, and the sale had gone another way. Refund it.</source>
        <translation>الإيصال %1: حُصّل %2 من البطاقة في النهاية بعد أن سار البيع بطريقة أخرى. أعِد المبلغ.</translation>
    </message>
    <message>
        <source>Refund it</source>
        <translation>إعادة المبلغ</translation>
    </message>
    <message>
        <source>Sell without tax</source>
        <translation>البيع بدون ضريبة</translation>
    </message>
    <message>
        <source>Scan mode, or buttons</source>
        <translation>وضع المسح أو الأزرار</translation>
    </message>
    <message>
        <source>The refund is booked: its money is under way</source>
        <translation>سُجّل الرد: المال في طريقه</translation>
    </message>
    <message>
        <source>The store server no longer accepts the sign-in of %1: sign in again, the open sales and all that waits to be sent are kept. If it accepts no PIN, a manager sets this till up again.</source>
        <translation>لم يعد الخادم يقبل تسجيل دخول %1: سجّل الدخول من جديد، فالمبيعات المفتوحة وكل ما ينتظر الإرسال محفوظ. وإن لم يقبل أي رمز سري، يعيد المدير إعداد هذا الصندوق.</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>البيع</translation>
    </message>
    <message>
        <source>After the sale</source>
        <translation>بعد البيع</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>النقود</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>الصندوق</translation>
    </message>
    <message>
        <source>Give up or end</source>
        <translation>تخلٍّ أو إنهاء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>It was given back another way</source>
        <translation>أُعيد المبلغ بطريقة أخرى</translation>
    </message>
    <message>
        <source>Show the receipt</source>
        <translation>عرض الإيصال</translation>
    </message>
    <message>
        <source>%1 of receipt %2 was given back another way: the till forgets that it was paid twice</source>
        <translation>أُعيد %1 من الإيصال %2 بطريقة أخرى: لن ينبّه الصندوق بعد الآن إلى الدفع مرتين</translation>
    </message>
    <message>
        <source>Open a shift first.</source>
        <translation>افتح وردية أولًا.</translation>
    </message>
    <message>
        <source>The shift is being closed. %1 leaves the count; then this can be done.</source>
        <translation>الوردية قيد الإغلاق. يترك %1 العد، وعندها يمكن فعل ذلك.</translation>
    </message>
    <message>
        <source>This sale is being paid. %1 goes back to it; then this can be done.</source>
        <translation>هذا البيع قيد الدفع. يعيدك %1 إليه، وعندها يمكن فعل ذلك.</translation>
    </message>
    <message>
        <source>A refund is not finished. Finish it, or leave it with %1; then this can be done.</source>
        <translation>هناك إرجاع لم يكتمل. أكمله أو اتركه بـ %1، وعندها يمكن فعل ذلك.</translation>
    </message>
    <message>
        <source>Nothing was paid: the sale is not in front of you. %1 shows it.</source>
        <translation>لم يُدفع شيء: البيع ليس أمامك. يعرضه %1.</translation>
    </message>
    <message>
        <source>There is nothing in the next sale yet.</source>
        <translation>لا شيء في البيع التالي بعد.</translation>
    </message>
    <message>
        <source>Refund from a receipt</source>
        <translation>إرجاع بالإيصال</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::MenuPanel</name>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::NoSaleDialog</name>
    <message>
        <source>Give change</source>
        <translation>صرف فكّة</translation>
    </message>
    <message>
        <source>Wrong change given</source>
        <translation>أُعطي باقٍ خاطئ</translation>
    </message>
    <message>
        <source>Check the drawer</source>
        <translation>فحص الدرج</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>فتح الدرج</translation>
    </message>
    <message>
        <source>Open the drawer without a sale</source>
        <translation>فتح الدرج بلا بيع</translation>
    </message>
    <message>
        <source>It is written down with your name.</source>
        <translation>يُسجَّل باسمك.</translation>
    </message>
    <message>
        <source>Leave it shut</source>
        <translation>إبقاؤه مغلقًا</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::NoteDialog</name>
    <message>
        <source>Printed on the receipt</source>
        <translation>تُطبع على الإيصال</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>تركه كما هو</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>حفظ الملاحظة</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::OfferWords</name>
    <message>
        <source>Ask our staff</source>
        <translation>اسألوا موظفينا</translation>
    </message>
    <message numerus="yes">
        <source>This is for people of %n years and older. Our staff are glad to sell it to you.</source>
        <translation>
            <numerusform>هذا لكل الأعمار. يسرّ موظفينا بيعه لكم.</numerusform>
            <numerusform>هذا لمن عمره سنة فأكثر. يسرّ موظفينا بيعه لكم.</numerusform>
            <numerusform>هذا لمن عمره سنتان فأكثر. يسرّ موظفينا بيعه لكم.</numerusform>
            <numerusform>هذا لمن عمره %n سنوات فأكثر. يسرّ موظفينا بيعه لكم.</numerusform>
            <numerusform>هذا لمن عمره %n سنة فأكثر. يسرّ موظفينا بيعه لكم.</numerusform>
            <numerusform>هذا لمن عمره %n سنة فأكثر. يسرّ موظفينا بيعه لكم.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is sold by weight. Our staff weigh it for you.</source>
        <translation>يُباع هذا بالوزن. يزنه لكم موظفونا.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::OpenShiftPage</name>
    <message>
        <source>Open the drawer</source>
        <translation>فتح الصندوق</translation>
    </message>
    <message>
        <source>Count what is in it before the first sale.</source>
        <translation>عُدّ ما فيه قبل أول بيع.</translation>
    </message>
    <message>
        <source>Coins and notes</source>
        <translation>عملات وأوراق</translation>
    </message>
    <message>
        <source>One sum</source>
        <translation>مبلغ واحد</translation>
    </message>
    <message>
        <source>Count the drawer first; type 0 where there is nothing in it.</source>
        <translation>عُدّ النقد أولًا؛ اكتب 0 إن لم يكن فيه شيء.</translation>
    </message>
    <message>
        <source>In the drawer</source>
        <translation>في الدرج</translation>
    </message>
    <message>
        <source>Open the shift</source>
        <translation>فتح الوردية</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::OrderPage</name>
    <message>
        <source>The store server does not answer at the moment; this may be old.</source>
        <translation>الخادم لا يردّ الآن؛ قد يكون هذا قديمًا.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>طلبكم</translation>
    </message>
    <message>
        <source>Your pickup code</source>
        <translation>رمز الاستلام</translation>
    </message>
    <message>
        <source>Take a photo: with it you can follow your order here, and pick it up.</source>
        <translation>التقطوا صورة: بها تتابعون طلبكم هنا وتستلمونه.</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>الإجمالي %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ParkDesk</name>
    <message>
        <source>The store server does not answer. The sale opens here as soon as it does.</source>
        <translation>الخادم لا يردّ. يُفتح البيع هنا فور رده.</translation>
    </message>
    <message>
        <source>Another till may have taken this sale up. It can be brought back when the store server answers.</source>
        <translation>ربما أخذ صندوق آخر هذا البيع. يمكن استرجاعه عندما يردّ الخادم.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PayPage</name>
    <message>
        <source>Yes, %1 in cash</source>
        <translation>نعم، %1 نقدًا</translation>
    </message>
    <message>
        <source>Add %1 in cash</source>
        <translation>إضافة %1 نقدًا</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>قبول %1</translation>
    </message>
    <message>
        <source>%1 for %2: press once more if that is right.</source>
        <translation>%1 مقابل %2: اضغط مرة أخرى إن كان صحيحًا.</translation>
    </message>
    <message>
        <source>%1 is more than what is due. A card is charged exactly.</source>
        <translation>%1 أكثر من المستحق. تُحصَّل البطاقة بالمبلغ المستحق تمامًا.</translation>
    </message>
    <message>
        <source>Not taken: it %1.</source>
        <translation>لم يُقبل: %1.</translation>
    </message>
    <message>
        <source>Cards and balances need the store server. Cash and the terminal work.</source>
        <translation>البطاقات والأرصدة تحتاج إلى الخادم. النقد وجهاز البطاقات يعملان.</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>جهاز</translation>
    </message>
    <message>
        <source>Stand-alone terminal</source>
        <translation>جهاز بطاقات مستقل</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>بطاقة هدية</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>رصيد المتجر</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>على الحساب</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>نقاط</translation>
    </message>
    <message>
        <source>Foreign cash</source>
        <translation>عملة أجنبية</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>إكرامية</translation>
    </message>
    <message>
        <source>Exact  %1</source>
        <translation>بالضبط  %1</translation>
    </message>
    <message>
        <source>Give back %1</source>
        <translation>ردّ %1</translation>
    </message>
    <message>
        <source>Exchange, nothing to pay</source>
        <translation>استبدال، لا شيء للدفع</translation>
    </message>
    <message>
        <source>An exchange needs the store server, which cannot be reached now. Nothing was booked.</source>
        <translation>الاستبدال يحتاج إلى الخادم، ولا يمكن الوصول إليه الآن. لم يُسجّل شيء.</translation>
    </message>
    <message>
        <source>The returned goods are worth %1: that is what was paid for them.</source>
        <translation>قيمة البضاعة المعادة %1: وهو ما دُفع فيها.</translation>
    </message>
    <message>
        <source>Returned goods pay for goods only. Take them off this sale and refund them.</source>
        <translation>لا يُدفع بالبضاعة المعادة إلا ثمن بضاعة. أزلها من هذا البيع وردّ مبلغها.</translation>
    </message>
    <message>
        <source>Go on without knowing?</source>
        <translation>المتابعة دون معرفة النتيجة؟</translation>
    </message>
    <message>
        <source>The card may have been charged %1. The till goes on asking. If it was charged, do not let the customer pay a second time.</source>
        <translation>ربما حُصّل %1 من البطاقة. يواصل الصندوق السؤال. إن حُصّل المبلغ فلا تدع العميل يدفع مرة ثانية.</translation>
    </message>
    <message>
        <source>The customer pays another way now</source>
        <translation>يدفع العميل الآن بطريقة أخرى</translation>
    </message>
    <message>
        <source>Ask later, and serve the next customer</source>
        <translation>السؤال لاحقًا وخدمة العميل التالي</translation>
    </message>
    <message>
        <source>Wait for the answer</source>
        <translation>انتظار الجواب</translation>
    </message>
    <message>
        <source>Leave the sale of %1 aside: nobody knows yet whether the card was charged</source>
        <translation>تنحية بيع بمبلغ %1 جانبًا: لا أحد يعلم بعد هل حُصّل المبلغ من البطاقة</translation>
    </message>
    <message>
        <source>Take %1 another way: nobody knows yet whether the card was charged</source>
        <translation>تحصيل %1 بطريقة أخرى: لا أحد يعلم بعد هل حُصّل المبلغ من البطاقة</translation>
    </message>
    <message>
        <source>%1 on account for %2: above the limit by %3</source>
        <translation>%1 على الحساب لصالح %2: أعلى من الحد بمقدار %3</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>بطاقة</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PaySummary</name>
    <message>
        <source>no tax: %1</source>
        <translation>بلا ضريبة: %1</translation>
    </message>
    <message>
        <source>incl. %1</source>
        <translation>تشمل %1</translation>
    </message>
    <message>
        <source>with a tip of %1</source>
        <translation>مع إكرامية %1</translation>
    </message>
    <message>
        <source>rounded by %1</source>
        <translation>مقرّب بمقدار %1</translation>
    </message>
    <message>
        <source>Back to the sale</source>
        <translation>العودة إلى البيع</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>للدفع</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>المدفوع</translation>
    </message>
    <message>
        <source>Take off %1</source>
        <translation>إزالة %1</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>لا قطع</numerusform>
            <numerusform>قطعة واحدة</numerusform>
            <numerusform>قطعتان</numerusform>
            <numerusform>%n قطع</numerusform>
            <numerusform>%n قطعة</numerusform>
            <numerusform>%n قطعة</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>الباقي</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>لا يزال ناقصًا</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>للرد</translation>
    </message>
    <message>
        <source>New goods %1, returned goods %2</source>
        <translation>بضاعة جديدة %1، معادة %2</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PersonTiles</name>
    <message>
        <source>Cashier</source>
        <translation>أمين الصندوق</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>مدير</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>مسؤول النظام</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>عميل</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PickupCode</name>
    <message>
        <source>Your order&apos;s number and code, to be scanned</source>
        <translation>رقم طلبكم ورمزه، للمسح</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PinPad</name>
    <message>
        <source>PIN</source>
        <translation>الرمز السري</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>حذف آخر رقم</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>إدخال</translation>
    </message>
    <message>
        <source>Choose a name</source>
        <translation>اختر اسمًا</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <translation>أدخل الرمز السري</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ التحقق…</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PrintDesk</name>
    <message>
        <source>The drawer was not opened: %1. Open it with its key.</source>
        <translation>لم يُفتح الدرج: %1. افتحه بمفتاحه.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PrintPanel</name>
    <message>
        <source>Look at the paper. If it is whole, say so. If not, print a copy: it is marked COPY.</source>
        <translation>انظر إلى الورق. إن كان كاملًا فأكّد ذلك، وإلا فاطبع نسخة: عليها علامة «نسخة».</translation>
    </message>
    <message>
        <source>Nothing of it is on paper. Try it again, or discard it.</source>
        <translation>لا شيء منه على الورق. حاول مرة أخرى، أو أهمله.</translation>
    </message>
    <message>
        <source>It prints by itself as soon as the printer can.</source>
        <translation>يُطبع تلقائيًا عندما تستطيع الطابعة.</translation>
    </message>
    <message>
        <source>It is being printed.</source>
        <translation>تجري طباعته.</translation>
    </message>
    <message>
        <source>A copy is marked COPY. The drawer stays shut.</source>
        <translation>على النسخة علامة «نسخة». يبقى الدرج مغلقًا.</translation>
    </message>
    <message>
        <source>Print jobs</source>
        <translation>مهام الطباعة</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>محاولة أخرى</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>طباعة نسخة</translation>
    </message>
    <message>
        <source>It is complete</source>
        <translation>إنه كامل</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>إهمال</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Nothing was printed yet</source>
        <translation>لم يُطبع شيء بعد</translation>
    </message>
    <message>
        <source>Receipts and reports appear here as they are printed.</source>
        <translation>تظهر هنا الإيصالات والتقارير عند طباعتها.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PrintRun</name>
    <message>
        <source>its cover is open</source>
        <translation>غطاؤها مفتوح</translation>
    </message>
    <message>
        <source>it has no paper</source>
        <translation>لا ورق فيها</translation>
    </message>
    <message>
        <source>its cutter is jammed</source>
        <translation>قاطعها عالق</translation>
    </message>
    <message>
        <source>it reports an error; switch it off and on</source>
        <translation>تبلّغ عن خلل؛ أطفئها ثم شغّلها</translation>
    </message>
    <message>
        <source>it is offline</source>
        <translation>غير متصلة</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>لا تردّ</translation>
    </message>
    <message>
        <source>it did not say that it was done</source>
        <translation>لم تؤكد انتهاءها</translation>
    </message>
    <message>
        <source>it stopped taking the receipt</source>
        <translation>توقفت عن قبول الإيصال</translation>
    </message>
    <message>
        <source>the disk cannot be written</source>
        <translation>لا يمكن الكتابة على القرص</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::Printer</name>
    <message>
        <source>This till has no receipt printer.</source>
        <translation>لا توجد لهذا الصندوق طابعة إيصالات.</translation>
    </message>
    <message>
        <source>Print jobs cannot be written to this till&apos;s disk, so nothing is printed. The sale stands.</source>
        <translation>لا يمكن كتابة مهام الطباعة على قرص هذا الصندوق، فلا يُطبع شيء. البيع قائم.</translation>
    </message>
    <message>
        <source>It waited %1 min for the printer: %2</source>
        <translation>انتظر الطابعة %1 د: %2</translation>
    </message>
    <message>
        <source>it was not reached</source>
        <translation>لم يمكن الوصول إليها</translation>
    </message>
    <message>
        <source>the printer was busy</source>
        <translation>كانت الطابعة مشغولة</translation>
    </message>
    <message>
        <source>It broke off here: what ends above this line is not complete.</source>
        <translation>انقطع هنا: ما ينتهي فوق هذا السطر غير كامل.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ProductDialog</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>الضريبة</translation>
    </message>
    <message>
        <source>Leave it red</source>
        <translation>إبقاؤه أحمر</translation>
    </message>
    <message>
        <source>Create the product</source>
        <translation>إنشاء المنتج</translation>
    </message>
    <message>
        <source>Sell it once</source>
        <translation>بيعه مرة واحدة</translation>
    </message>
    <message>
        <source>Create and sell</source>
        <translation>إنشاء وبيع</translation>
    </message>
    <message>
        <source>The code %1 is not in the catalogue. It becomes a product there: the next scan finds it at every till.</source>
        <translation>الرمز %1 ليس في الكتالوج. يصبح منتجًا فيه: يجده المسح التالي في كل صندوق.</translation>
    </message>
    <message>
        <source>The code %1 is not in the catalogue. It is sold this once at your price, and the office is told; the next scan asks again.</source>
        <translation>الرمز %1 ليس في الكتالوج. يُباع هذه المرة بسعرك ويُبلَّغ المكتب؛ ويسأل المسح التالي من جديد.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ProductModel</name>
    <message>
        <source>from %1</source>
        <translation>من %1</translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation>
            <numerusform>لا أنواع</numerusform>
            <numerusform>نوع واحد</numerusform>
            <numerusform>نوعان</numerusform>
            <numerusform>%n أنواع</numerusform>
            <numerusform>%n نوعًا</numerusform>
            <numerusform>%n نوع</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::QueuePanel</name>
    <message>
        <source>Sales of this till</source>
        <translation>مبيعات هذا الصندوق</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Receipt number, or scan the receipt</source>
        <translation>رقم الإيصال، أو امسح الإيصال</translation>
    </message>
    <message>
        <source>Not among this till&apos;s sales. Asking the store server…</source>
        <translation>ليس بين مبيعات هذا الصندوق. جارٍ سؤال الخادم…</translation>
    </message>
    <message>
        <source>Not among this till&apos;s sales, and the store server cannot be asked now.</source>
        <translation>ليس بين مبيعات هذا الصندوق، ولا يمكن سؤال الخادم الآن.</translation>
    </message>
    <message>
        <source>Neither this till nor the store server has a receipt “%1”.</source>
        <translation>ليس لدى هذا الصندوق ولا الخادم إيصال «%1».</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ReasonField</name>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>or say it in your words</source>
        <translation>أو اكتبه بكلماتك</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::RecallPanel</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>لا أصناف</numerusform>
            <numerusform>صنف واحد</numerusform>
            <numerusform>صنفان</numerusform>
            <numerusform>%n أصناف</numerusform>
            <numerusform>%n صنفًا</numerusform>
            <numerusform>%n صنف</numerusform>
        </translation>
    </message>
    <message>
        <source>till %1</source>
        <translation>صندوق %1</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>استرجاعه</translation>
    </message>
    <message>
        <source>Held sales</source>
        <translation>المبيعات المعلّقة</translation>
    </message>
    <message>
        <source>Leave them held</source>
        <translation>إبقاؤها معلّقة</translation>
    </message>
    <message>
        <source>The store server does not answer. Grey sales may be open at another till; they come back when it does.</source>
        <translation>الخادم لا يردّ. قد تكون المبيعات الرمادية مفتوحة في صندوق آخر؛ وتعود عندما يردّ.</translation>
    </message>
    <message>
        <source>Of all tills of the store. Whoever brings one back has it alone.</source>
        <translation>من كل صناديق المتجر. من يسترجع بيعًا ينفرد به.</translation>
    </message>
    <message>
        <source>No sale is held. %1 holds the one on the screen.</source>
        <translation>لا مبيعات معلّقة. %1 يعلّق البيع الظاهر على الشاشة.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::RefundLines</name>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>المبيع</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>المُعاد</translation>
    </message>
    <message>
        <source>Refundable</source>
        <translation>القابل للإرجاع</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>يُعاد</translation>
    </message>
    <message>
        <source>One less of %1</source>
        <translation>أقل بواحد من %1</translation>
    </message>
    <message>
        <source>One more of %1</source>
        <translation>أكثر بواحد من %1</translation>
    </message>
    <message>
        <source>How many of %1 come back</source>
        <translation>كم يُعاد من %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n more</source>
        <translation>
            <numerusform>%1 فقط</numerusform>
            <numerusform>%1، وواحد آخر</numerusform>
            <numerusform>%1، واثنان آخران</numerusform>
            <numerusform>%1، %n أخرى</numerusform>
            <numerusform>%1، %n آخر</numerusform>
            <numerusform>%1، %n آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>And goes</source>
        <translation>ثم يذهب</translation>
    </message>
    <message>
        <source>Back to stock</source>
        <translation>إلى المخزون</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>يُشطب</translation>
    </message>
    <message>
        <source>Back to stock: %1</source>
        <translation>إعادة إلى المخزون: %1</translation>
    </message>
    <message>
        <source>Less of %1</source>
        <translation>أقل من %1</translation>
    </message>
    <message>
        <source>More of %1</source>
        <translation>أكثر من %1</translation>
    </message>
    <message>
        <source>How much of %1 comes back</source>
        <translation>كم يُرجَع من %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::RefundPage</name>
    <message>
        <source>Back to the sale</source>
        <translation>العودة إلى البيع</translation>
    </message>
    <message>
        <source>Scan the receipt, or type its number</source>
        <translation>امسح الإيصال أو اكتب رقمه</translation>
    </message>
    <message>
        <source>Scan the barcode on the receipt</source>
        <translation>امسح الباركود الموجود على الإيصال</translation>
    </message>
    <message>
        <source>Or type how its number begins: the sales that fit appear here.</source>
        <translation>أو اكتب بداية رقمه: تظهر هنا المبيعات المطابقة.</translation>
    </message>
    <message>
        <source>Reason, for example: damaged</source>
        <translation>السبب، مثلًا: تالف</translation>
    </message>
    <message>
        <source>Everything comes back</source>
        <translation>يُعاد كل شيء</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>ردّ المبلغ</translation>
    </message>
    <message>
        <source>Refund from a receipt</source>
        <translation>إرجاع بالإيصال</translation>
    </message>
    <message>
        <source>Refunds need the store server, which cannot be reached now.</source>
        <translation>الإرجاع يحتاج إلى الخادم، ولا يمكن الوصول إليه الآن.</translation>
    </message>
    <message>
        <source>Looking for %1…</source>
        <translation>البحث عن %1…</translation>
    </message>
    <message>
        <source>No receipt begins with “%1”. If it was sold just now, it may still be on its way.</source>
        <translation>لا إيصال يبدأ بـ«%1». إن كان البيع قبل لحظات فقد يكون في الطريق.</translation>
    </message>
    <message>
        <source>Receipt %1, %2</source>
        <translation>إيصال %1، %2</translation>
    </message>
    <message>
        <source>Refunding…</source>
        <translation>جارٍ ردّ المبلغ…</translation>
    </message>
    <message>
        <source>Say what comes back</source>
        <translation>حدّد ما يُعاد</translation>
    </message>
    <message>
        <source>Give a reason</source>
        <translation>اذكر سببًا</translation>
    </message>
    <message>
        <source>Refund to %1</source>
        <translation>الرد إلى %1</translation>
    </message>
    <message>
        <source>Give back %1: %2</source>
        <translation>أعِد %1: ‏%2</translation>
    </message>
    <message>
        <source>Asking the store server. Do not give anything back yet.</source>
        <translation>جارٍ سؤال الخادم. لا تُعِد شيئًا بعد.</translation>
    </message>
    <message>
        <source>The refund is booked, but its receipt cannot be shown.</source>
        <translation>سُجّل الإرجاع، لكن لا يمكن عرض إيصاله.</translation>
    </message>
    <message>
        <source>Not refunded, no money moved: %1</source>
        <translation>لم يُردّ المبلغ، ولم يتحرك أي مال: %1</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>استبدال</translation>
    </message>
    <message>
        <source>Exchange for other goods</source>
        <translation>استبدالها ببضاعة أخرى</translation>
    </message>
    <message>
        <source>The goods come back with the next sale: only the difference is paid.</source>
        <translation>تُعاد البضاعة مع البيع التالي: ولا يُدفع إلا الفرق.</translation>
    </message>
    <message>
        <source>Exchange goods for %1: %2</source>
        <translation>استبدال بضاعة بقيمة %1: ‏%2</translation>
    </message>
    <message>
        <source>Without the store server: cash for what this till sold for cash. Scan the receipt.</source>
        <translation>بلا الخادم: نقد مقابل ما باعه هذا الصندوق نقدًا. امسح الإيصال.</translation>
    </message>
    <message>
        <source>Give back %1 in cash</source>
        <translation>ردّ %1 نقدًا</translation>
    </message>
    <message>
        <source>This till has not sold a receipt “%1”. What was sold elsewhere is given back when the store server is there again.</source>
        <translation>لم يبع هذا الصندوق إيصالًا «%1». ما بيع في مكان آخر يُردّ عندما يعود الخادم.</translation>
    </message>
    <message>
        <source>This receipt was not paid in cash alone. It is refunded when the store server is there again.</source>
        <translation>لم يُدفع هذا الإيصال نقدًا فقط. يُردّ مبلغه عندما يعود الخادم.</translation>
    </message>
    <message>
        <source>What was given back of this receipt before is not known yet: the store server has to answer first.</source>
        <translation>لا يُعرف بعد ما رُدّ من هذا الإيصال من قبل: يجب أن يردّ الخادم أولًا.</translation>
    </message>
    <message>
        <source>Give back %1 in cash without the store server: %2</source>
        <translation>ردّ %1 نقدًا بلا الخادم: %2</translation>
    </message>
    <message>
        <source>Sales found</source>
        <translation>المبيعات الموجودة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>The store server has not answered yet</source>
        <translation>لم يُجب الخادم بعد</translation>
    </message>
    <message>
        <source>It is asked again by itself. When it answers, this page shows and prints the receipt.</source>
        <translation>يُسأل مجددًا تلقائيًا. حين يُجيب تعرض هذه الصفحة الإيصال وتطبعه.</translation>
    </message>
    <message>
        <source>Another receipt</source>
        <translation>إيصال آخر</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>إيصال %1</translation>
    </message>
    <message>
        <source>%1: the refund was asked for. Do not give anything back yet.</source>
        <translation>%1: طُلب ردّ المبلغ. لا تُعِد شيئًا بعد.</translation>
    </message>
    <message>
        <source>Not more than was sold</source>
        <translation>ليس أكثر مما بيع</translation>
    </message>
    <message>
        <source>A card was declined after this sale: %1 were never paid. Goods for that come back, but no money goes out for them.</source>
        <translation>رُفضت بطاقة بعد هذا البيع: لم يُدفع %1 قط. تُعاد البضاعة المقابلة، ولا يُدفع مال عنها.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ReportDialog</name>
    <message>
        <source>Z report</source>
        <translation>تقرير Z</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>تقرير X</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ReportView</name>
    <message>
        <source>Report</source>
        <translation>تقرير</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ReturnPanel</name>
    <message>
        <source>Back to the sale</source>
        <translation>العودة إلى البيع</translation>
    </message>
    <message>
        <source>The goods were not taken back</source>
        <translation>لم تُستلم البضاعة</translation>
    </message>
    <message>
        <source>Booking the returned goods</source>
        <translation>جارٍ تسجيل الإرجاع</translation>
    </message>
    <message>
        <source>Do not hand anything over yet.</source>
        <translation>لا تسلّم شيئًا بعد.</translation>
    </message>
    <message>
        <source>No money moved. Take the returned goods off this sale, or look the receipt up again.</source>
        <translation>لم يتحرك أي مال. أزل الإرجاع من هذا البيع، أو ابحث عن الإيصال من جديد.</translation>
    </message>
    <message>
        <source>No money moved: %1. Take the returned goods off this sale, or look the receipt up again.</source>
        <translation>لم يتحرك أي مال: %1. أزل الإرجاع من هذا البيع، أو ابحث عن الإيصال من جديد.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SalesDesk</name>
    <message>
        <source>This is sold by the piece: type a whole number.</source>
        <translation>يُباع هذا بالقطعة: اكتب عددًا صحيحًا.</translation>
    </message>
    <message>
        <source>This sale cannot be kept on disk: %1</source>
        <translation>لا يمكن حفظ هذا البيع على القرص: %1</translation>
    </message>
    <message>
        <source>The coupon %1 was good until %2.</source>
        <translation>كانت القسيمة %1 صالحة حتى %2.</translation>
    </message>
    <message>
        <source>There is nothing to hold.</source>
        <translation>لا يوجد ما يُعلَّق.</translation>
    </message>
    <message>
        <source>A card was asked for in this sale. Pay shows what became of it.</source>
        <translation>طُلبت بطاقة في هذا البيع. اضغط «الدفع» لترى ما حدث.</translation>
    </message>
    <message>
        <source>This sale was paid already.</source>
        <translation>دُفع هذا البيع من قبل.</translation>
    </message>
    <message>
        <source>This sale is not held any more.</source>
        <translation>لم يعد هذا البيع معلّقًا.</translation>
    </message>
    <message>
        <source>The returned goods are being booked. Wait for the answer, then give the sale up.</source>
        <translation>يجري تسجيل الإرجاع. انتظر الرد، ثم ألغِ البيع.</translation>
    </message>
    <message>
        <source>Goods come back with this sale. Finish it, or take the returned goods off first.</source>
        <translation>مع هذا البيع بضاعة مُعادة. أنهِه، أو أزل الإرجاع أولًا.</translation>
    </message>
    <message>
        <source>The coupon %1 is good for one sale and was used with receipt %2 (%3). It was taken off.</source>
        <translation>القسيمة %1 صالحة لبيع واحد واستُخدمت مع الإيصال %2 ‏(%3). أُزيلت.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ScreenKeys</name>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>Dash</source>
        <translation>شرطة</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SelfPayPage</name>
    <message>
        <source>Back to my order</source>
        <translation>العودة إلى طلبي</translation>
    </message>
    <message>
        <source>Somebody was faster</source>
        <translation>سبقكم شخص آخر</translation>
    </message>
    <message>
        <source>Something in your order has just sold out. Your card was not charged.</source>
        <translation>نفد للتوّ شيء من طلبكم. لم يُحصَّل من بطاقتكم شيء.</translation>
    </message>
    <message>
        <source>No longer for sale</source>
        <translation>لم يعد معروضًا للبيع</translation>
    </message>
    <message>
        <source>Something in your order is not sold any more. Your card was not charged.</source>
        <translation>شيء من طلبكم لم يعد يُباع. لم يُحصَّل من بطاقتكم شيء.</translation>
    </message>
    <message>
        <source>A price has changed</source>
        <translation>تغيّر أحد الأسعار</translation>
    </message>
    <message>
        <source>Please look at your order again. Your card was not charged.</source>
        <translation>راجعوا طلبكم مرة أخرى من فضلكم. لم يُحصَّل من بطاقتكم شيء.</translation>
    </message>
    <message>
        <source>Not possible at the moment</source>
        <translation>غير ممكن الآن</translation>
    </message>
    <message>
        <source>Your order was not taken and your card was not charged. %1</source>
        <translation>لم يُقبل طلبكم ولم يُحصَّل من بطاقتكم شيء. %1</translation>
    </message>
    <message>
        <source>We do not know yet whether your card was charged</source>
        <translation>لا نعرف بعد هل حُصّل المبلغ من بطاقتكم</translation>
    </message>
    <message>
        <source>Checking (%1 of %2)… Please wait, and do not pay again.</source>
        <translation>جارٍ التحقق (%1 من %2)… انتظروا من فضلكم ولا تدفعوا مرة أخرى.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>التحقق مرة أخرى</translation>
    </message>
    <message>
        <source>No answer yet. Please do not pay again: ask our staff, who can see it.</source>
        <translation>لا رد بعد. لا تدفعوا مرة أخرى من فضلكم: اسألوا موظفينا، فهم يرون ذلك.</translation>
    </message>
    <message>
        <source>Show my order</source>
        <translation>عرض طلبي</translation>
    </message>
    <message>
        <source>Thank you! Your order is paid</source>
        <translation>شكرًا لكم! تم دفع طلبكم</translation>
    </message>
    <message>
        <source>Your card was charged.</source>
        <translation>حُصّل المبلغ من بطاقتكم.</translation>
    </message>
    <message>
        <source>Your card was declined</source>
        <translation>رُفضت بطاقتكم</translation>
    </message>
    <message>
        <source>It was not charged. Please try another card.</source>
        <translation>لم يُحصَّل منها شيء. جرّبوا بطاقة أخرى من فضلكم.</translation>
    </message>
    <message>
        <source>It was not charged: %1. Please try another card.</source>
        <translation>لم يُحصَّل منها شيء: %1. جرّبوا بطاقة أخرى من فضلكم.</translation>
    </message>
    <message>
        <source>Try another card</source>
        <translation>تجربة بطاقة أخرى</translation>
    </message>
    <message>
        <source>Your order did not arrive</source>
        <translation>لم يصل طلبكم</translation>
    </message>
    <message>
        <source>Your card was not charged. Please try once more.</source>
        <translation>لم يُحصَّل من بطاقتكم شيء. حاولوا مرة أخرى من فضلكم.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>محاولة أخرى</translation>
    </message>
    <message>
        <source>Please tap or insert your card</source>
        <translation>قرّبوا بطاقتكم أو أدخلوها من فضلكم</translation>
    </message>
    <message>
        <source>Follow the card reader. Your order is on its way.</source>
        <translation>اتبعوا قارئ البطاقات. طلبكم في الطريق.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SelfServiceWindow</name>
    <message>
        <source>One moment, please</source>
        <translation>لحظة من فضلكم</translation>
    </message>
    <message>
        <source>Closed at the moment. Please go to a till with staff.</source>
        <translation>مغلق الآن. توجّهوا إلى صندوق فيه موظف من فضلكم.</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>هل ما زلتم هنا؟</translation>
    </message>
    <message>
        <source>Start over?</source>
        <translation>هل نبدأ من جديد؟</translation>
    </message>
    <message>
        <source>Everything is taken out of your order.</source>
        <translation>سيُفرَّغ طلبكم.</translation>
    </message>
    <message>
        <source>Keep my order</source>
        <translation>الاحتفاظ بطلبي</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>نعم، متابعة</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>البدء من جديد</translation>
    </message>
    <message numerus="yes">
        <source>We start over in %n seconds.</source>
        <translation>
            <numerusform>نبدأ من جديد الآن.</numerusform>
            <numerusform>نبدأ من جديد بعد ثانية واحدة.</numerusform>
            <numerusform>نبدأ من جديد بعد ثانيتين.</numerusform>
            <numerusform>نبدأ من جديد بعد %n ثوانٍ.</numerusform>
            <numerusform>نبدأ من جديد بعد %n ثانية.</numerusform>
            <numerusform>نبدأ من جديد بعد %n ثانية.</numerusform>
        </translation>
    </message>
    <message>
        <source>A price has changed</source>
        <translation>تغيّر أحد الأسعار</translation>
    </message>
    <message>
        <source>Your order costs something else now. Please look at it again.</source>
        <translation>تغيّر سعر طلبكم. راجعوه مرة أخرى من فضلكم.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>حسنًا</translation>
    </message>
    <message>
        <source>For our staff: the store server no longer accepts this till. A manager sets it up again: tap the lock below.</source>
        <translation>لموظفينا: لم يعد الخادم يقبل هذا الصندوق. يعيد المدير إعداده: المس القفل في الأسفل.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SellFlow</name>
    <message>
        <source>Not added: %1 is for customers of %2 and older.</source>
        <translation>لم يُضف: %1 لمن عمره %2 فأكثر.</translation>
    </message>
    <message>
        <source>This needs a manager: %1</source>
        <translation>هذا يحتاج إلى المدير: %1</translation>
    </message>
    <message>
        <source>Nobody allowed it; the sale is as it was.</source>
        <translation>لم يسمح به أحد؛ بقي البيع كما كان.</translation>
    </message>
    <message>
        <source>%1 off %2</source>
        <translation>خصم %1 على %2</translation>
    </message>
    <message>
        <source>%1 for %2 instead of %3</source>
        <translation>%1 بسعر %2 بدلًا من %3</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>تركه كما هو</translation>
    </message>
    <message>
        <source>Why is this line taken off?</source>
        <translation>لماذا يُلغى هذا السطر؟</translation>
    </message>
    <message>
        <source>There is nothing to give up.</source>
        <translation>لا يوجد ما يُلغى.</translation>
    </message>
    <message>
        <source>A card was asked for in this sale. Pay shows what became of it.</source>
        <translation>طُلبت بطاقة في هذا البيع. اضغط «الدفع» لترى ما حدث.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), %1</source>
        <translation>
            <numerusform>لا سطور، %1</numerusform>
            <numerusform>سطر واحد، %1</numerusform>
            <numerusform>سطران، %1</numerusform>
            <numerusform>%n سطور، %1</numerusform>
            <numerusform>%n سطرًا، %1</numerusform>
            <numerusform>%n سطر، %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Why is the whole sale given up?</source>
        <translation>لماذا يُلغى البيع كله؟</translation>
    </message>
    <message>
        <source>Choose a line first.</source>
        <translation>اختر سطرًا أولًا.</translation>
    </message>
    <message>
        <source>Note on this line</source>
        <translation>ملاحظة على هذا السطر</translation>
    </message>
    <message>
        <source>Note on this sale</source>
        <translation>ملاحظة على هذا البيع</translation>
    </message>
    <message>
        <source>This till does not know the store&apos;s taxes yet; it learns them from the store server.</source>
        <translation>لا يعرف هذا الصندوق ضرائب المتجر بعد؛ يعرفها من الخادم.</translation>
    </message>
    <message>
        <source>Sell the unknown code %1</source>
        <translation>بيع الرمز غير المعروف %1</translation>
    </message>
    <message>
        <source>Sold as you typed it; the catalogue does not have it yet: %1</source>
        <translation>بيع كما كتبته؛ ليس في القائمة بعد: %1</translation>
    </message>
    <message>
        <source>%1 instead of %2: %3</source>
        <translation>%1 بدلًا من %2: %3</translation>
    </message>
    <message>
        <source>Why are these taken off?</source>
        <translation>لماذا تُلغى هذه؟</translation>
    </message>
    <message>
        <source>Every line was taken off</source>
        <translation>أُلغيت كل السطور</translation>
    </message>
    <message>
        <source>Nothing was left in this sale. It was given up; a new one begins.</source>
        <translation>لم يبق شيء في هذا البيع. أُلغي ويبدأ بيع جديد.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SerialPort</name>
    <message>
        <source>the line was closed</source>
        <translation>أُغلق الخط</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SetUpPage</name>
    <message>
        <source>Set up for self-service</source>
        <translation>إعداد للخدمة الذاتية</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Set up this self-service till</source>
        <translation>إعداد صندوق الخدمة الذاتية هذا</translation>
    </message>
    <message>
        <source>Once, by a manager. Customers then order and pay here by themselves; nobody of the staff can sign in at it.</source>
        <translation>مرة واحدة، بواسطة المدير. بعدها يطلب العملاء ويدفعون هنا بأنفسهم؛ ولا يستطيع أي موظف تسجيل الدخول فيه.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Store (empty: the user&apos;s own)</source>
        <translation>المتجر (فارغ: متجر المستخدم)</translation>
    </message>
    <message>
        <source>Name of this till, in every order&apos;s number</source>
        <translation>اسم هذا الصندوق، في رقم كل طلب</translation>
    </message>
    <message>
        <source>Setting up…</source>
        <translation>جارٍ الإعداد…</translation>
    </message>
    <message>
        <source>Take the place of %1</source>
        <translation>الحلول محل %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SettingsDesk</name>
    <message>
        <source>Show nothing but the till on this screen</source>
        <translation>عرض الصندوق وحده على هذه الشاشة</translation>
    </message>
    <message>
        <source>End the kiosk: other programs can be used on this computer again</source>
        <translation>إنهاء وضع الكشك: يمكن استخدام برامج أخرى على هذا الجهاز</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) are not at the store server yet: the till stays open until they are.</source>
        <translation>
            <numerusform>لا مبيعات متبقية: الصندوق مفتوح.</numerusform>
            <numerusform>بيع واحد لم يصل إلى الخادم بعد: يبقى الصندوق مفتوحًا حتى يصل.</numerusform>
            <numerusform>بيعان لم يصلا إلى الخادم بعد: يبقى الصندوق مفتوحًا حتى يصلا.</numerusform>
            <numerusform>%n مبيعات لم تصل إلى الخادم بعد: يبقى الصندوق مفتوحًا حتى تصل.</numerusform>
            <numerusform>%n بيعًا لم يصل إلى الخادم بعد: يبقى الصندوق مفتوحًا حتى يصل.</numerusform>
            <numerusform>%n بيع لم يصل إلى الخادم بعد: يبقى الصندوق مفتوحًا حتى يصل.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the till program</source>
        <translation>إغلاق برنامج الصندوق</translation>
    </message>
    <message>
        <source>Change the keys of this till</source>
        <translation>تغيير مفاتيح هذا الصندوق</translation>
    </message>
    <message>
        <source>Change the devices of this till</source>
        <translation>تغيير أجهزة هذا الصندوق</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SettingsDialog</name>
    <message>
        <source>Settings of this till</source>
        <translation>إعدادات هذا الصندوق</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>تركها كما كانت</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>حفظها هكذا</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>⁦%1 %⁩</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>The till speaks it when it is started next.</source>
        <translation>يتكلّمها الصندوق عند تشغيله القادم.</translation>
    </message>
    <message>
        <source>Sounds for scans, errors and payments</source>
        <translation>أصوات للمسح والأخطاء والمدفوعات</translation>
    </message>
    <message>
        <source>On</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Nothing but the till on this screen (kiosk); a manager&apos;s PIN ends it</source>
        <translation>الصندوق وحده على هذه الشاشة (كشك)؛ ينهيه الرمز السري للمدير</translation>
    </message>
    <message>
        <source>System</source>
        <translation>النظام</translation>
    </message>
    <message>
        <source>Keys on the screen wherever text is typed</source>
        <translation>مفاتيح على الشاشة حيثما يُكتب نص</translation>
    </message>
    <message>
        <source>Goods on the sell screen</source>
        <translation>السلع في شاشة البيع</translation>
    </message>
    <message>
        <source>As buttons</source>
        <translation>كأزرار</translation>
    </message>
    <message>
        <source>The last one, large</source>
        <translation>الأخيرة، بخط كبير</translation>
    </message>
    <message>
        <source>Change which key does what</source>
        <translation>تغيير وظائف المفاتيح</translation>
    </message>
    <message>
        <source>Devices of this till</source>
        <translation>أجهزة هذا الصندوق</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ShiftDesk</name>
    <message>
        <source>Z report</source>
        <translation>تقرير Z</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>تقرير X</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Put into the drawer</source>
        <translation>أُودع في الدرج</translation>
    </message>
    <message>
        <source>Taken out of the drawer</source>
        <translation>سُحب من الدرج</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>المبلغ</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>الصندوق</translation>
    </message>
    <message>
        <source>When</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>سمح به</translation>
    </message>
    <message>
        <source>Signature:</source>
        <translation>التوقيع:</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>إيداع نقدي</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>سحب نقدي</translation>
    </message>
    <message>
        <source>Z report %1</source>
        <translation>تقرير Z %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ShiftFlow</name>
    <message>
        <source>Cash in or out</source>
        <translation>إيداع أو سحب نقدي</translation>
    </message>
    <message>
        <source>Open the drawer without a sale</source>
        <translation>فتح الدرج بلا بيع</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>تقرير X</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>إغلاق الوردية</translation>
    </message>
    <message>
        <source>Open a shift first.</source>
        <translation>افتح وردية أولًا.</translation>
    </message>
    <message>
        <source>%1 into the drawer: %2</source>
        <translation>إيداع %1 في الدرج: %2</translation>
    </message>
    <message>
        <source>%1 out of the drawer: %2</source>
        <translation>سحب %1 من الدرج: %2</translation>
    </message>
    <message>
        <source>Open the drawer without a sale: %1</source>
        <translation>فتح الدرج بلا بيع: %1</translation>
    </message>
    <message>
        <source>Show what should be in the drawer</source>
        <translation>عرض ما يُفترض وجوده في الدرج</translation>
    </message>
    <message>
        <source>This till has not closed a shift yet.</source>
        <translation>لم يغلق هذا الصندوق وردية بعد.</translation>
    </message>
    <message>
        <source>Z reports</source>
        <translation>تقارير Z</translation>
    </message>
    <message>
        <source>This report cannot be read from the till&apos;s journal.</source>
        <translation>لا يمكن قراءة هذا التقرير من سجل الصندوق.</translation>
    </message>
    <message>
        <source>A copy is on its way to the printer</source>
        <translation>نسخة في طريقها إلى الطابعة</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ShiftReport</name>
    <message>
        <source>TRAINING</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Z report %1</source>
        <translation>تقرير Z %1</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>تقرير X</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>الصندوق</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>الفتح</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>الإغلاق</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>By</source>
        <translation>بواسطة</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>المبيعات الكلية</translation>
    </message>
    <message>
        <source>Sales (%1)</source>
        <translation>المبيعات (%1)</translation>
    </message>
    <message>
        <source>Refunds (%1)</source>
        <translation>المرتجعات (%1)</translation>
    </message>
    <message>
        <source>Net turnover</source>
        <translation>المبيعات بعد المرتجعات</translation>
    </message>
    <message>
        <source>Discounts given</source>
        <translation>الخصومات الممنوحة</translation>
    </message>
    <message>
        <source>Taxes of the sales</source>
        <translation>ضرائب المبيعات</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Means of payment</source>
        <translation>طرق الدفع</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>الدرج</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>الرصيد الافتتاحي</translation>
    </message>
    <message>
        <source>Cash sales</source>
        <translation>مبيعات نقدية</translation>
    </message>
    <message>
        <source>Cash refunds</source>
        <translation>مرتجعات نقدية</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>إيداع</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>Must be in the drawer</source>
        <translation>المفترض في الدرج</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>المعدود</translation>
    </message>
    <message>
        <source>Difference allowed by</source>
        <translation>سمح بالفرق</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>ملاحظة: %1</translation>
    </message>
    <message>
        <source>For the owner</source>
        <translation>للمالك</translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation>قيد السجل</translation>
    </message>
    <message>
        <source>Signature:</source>
        <translation>التوقيع:</translation>
    </message>
    <message>
        <source>exactly right</source>
        <translation>مطابق تمامًا</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>زيادة %1</translation>
    </message>
    <message>
        <source>%1 short</source>
        <translation>نقص %1</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>لم يُعدّ</translation>
    </message>
    <message>
        <source>Lines taken off</source>
        <translation>سطور ملغاة</translation>
    </message>
    <message>
        <source>Sales given up</source>
        <translation>مبيعات ملغاة</translation>
    </message>
    <message>
        <source>Prices changed</source>
        <translation>أسعار معدّلة</translation>
    </message>
    <message>
        <source>Discounts above the limit</source>
        <translation>خصومات فوق الحد</translation>
    </message>
    <message>
        <source>Drawer opened without a sale</source>
        <translation>فتح الدرج بلا بيع</translation>
    </message>
    <message>
        <source>Ages checked</source>
        <translation>أعمار تم التحقق منها</translation>
    </message>
    <message>
        <source>Refunds without the server</source>
        <translation>إرجاع بلا خادم</translation>
    </message>
    <message>
        <source>Cards taken on trust</source>
        <translation>بطاقات قُبلت ثقةً</translation>
    </message>
    <message>
        <source>Receipts printed again</source>
        <translation>إيصالات أُعيدت طباعتها</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>عمليات تسجيل الدخول</translation>
    </message>
    <message>
        <source>Training begun</source>
        <translation>بدء التدريب</translation>
    </message>
    <message>
        <source>Training ended</source>
        <translation>انتهاء التدريب</translation>
    </message>
    <message>
        <source>Wrong PINs</source>
        <translation>رموز سرية خاطئة</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>Connection back</source>
        <translation>عاد الاتصال</translation>
    </message>
    <message>
        <source>Gift card money lent by the store server</source>
        <translation>رصيد بطاقات هدايا أعاره الخادم</translation>
    </message>
    <message>
        <source>Blind counts compared</source>
        <translation>عمليات عدّ مغلقة قورنت</translation>
    </message>
    <message>
        <source>Cards set aside unknown</source>
        <translation>بطاقات مجهولة النتيجة نُحّيت</translation>
    </message>
    <message>
        <source>Charged twice</source>
        <translation>خُصم مرتين</translation>
    </message>
    <message>
        <source>Gift cards sold, debts paid off</source>
        <translation>بطاقات هدايا مباعة وديون مسددة</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>إكراميات</translation>
    </message>
    <message>
        <source>Cash rounding</source>
        <translation>تقريب النقد</translation>
    </message>
    <message>
        <source>Taken altogether</source>
        <translation>مجموع المقبوض</translation>
    </message>
    <message>
        <source>Taxes of the refunds</source>
        <translation>ضرائب المرتجعات</translation>
    </message>
    <message>
        <source>Tax altogether</source>
        <translation>مجموع الضريبة</translation>
    </message>
    <message>
        <source>Of that %1</source>
        <translation>منها %1</translation>
    </message>
    <message>
        <source>Of that own coins and notes</source>
        <translation>منها عملات وأوراق المتجر</translation>
    </message>
    <message>
        <source>Other countries&apos; money</source>
        <translation>نقود بلدان أخرى</translation>
    </message>
    <message>
        <source>Sales left unsent by a manager&apos;s word</source>
        <translation>مبيعات لم تُرسل بقرار مدير</translation>
    </message>
    <message>
        <source>Refused documents settled by hand</source>
        <translation>مستندات مرفوضة تمت تسويتها يدويًا</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ShopPage</name>
    <message>
        <source>Start over</source>
        <translation>البدء من جديد</translation>
    </message>
    <message>
        <source>Search, or scan a product</source>
        <translation>ابحثوا، أو امسحوا منتجًا</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>غير ممكن</translation>
    </message>
    <message>
        <source>Search products</source>
        <translation>البحث عن المنتجات</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>نفد</translation>
    </message>
    <message>
        <source>Please ask our staff</source>
        <translation>اسألوا موظفينا من فضلكم</translation>
    </message>
    <message>
        <source>“%1” is not there at the moment.</source>
        <translation>‏«%1» غير متوفر الآن.</translation>
    </message>
    <message>
        <source>We do not know this code</source>
        <translation>لا نعرف هذا الرمز</translation>
    </message>
    <message>
        <source>Please search for the product, or ask our staff.</source>
        <translation>ابحثوا عن المنتج، أو اسألوا موظفينا من فضلكم.</translation>
    </message>
    <message>
        <source>Packs and weighed goods are sold at the till.</source>
        <translation>تُباع العبوات والبضائع الموزونة عند الصندوق.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>حسنًا</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>مسح البحث</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SignInPage</name>
    <message>
        <source>Set up this till</source>
        <translation>إعداد هذا الصندوق</translation>
    </message>
    <message>
        <source>Once, by a manager. After that everybody signs in with a PIN.</source>
        <translation>مرة واحدة، بواسطة المدير. بعدها يسجّل الجميع الدخول برمز سري.</translation>
    </message>
    <message>
        <source>Store server</source>
        <translation>الخادم</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Store (empty: the user&apos;s own)</source>
        <translation>المتجر (فارغ: متجر المستخدم)</translation>
    </message>
    <message>
        <source>Name of this till, on every receipt</source>
        <translation>اسم هذا الصندوق، على كل إيصال</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>جارٍ تسجيل الدخول…</translation>
    </message>
    <message>
        <source>Leave it as it is  (Esc)</source>
        <translation>اتركها كما هي  (Esc)</translation>
    </message>
    <message>
        <source>Take the place of %1</source>
        <translation>الحلول محل %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::StartPage</name>
    <message>
        <source>Tap to order</source>
        <translation>المسوا للطلب</translation>
    </message>
    <message>
        <source>Where is my order?</source>
        <translation>أين طلبي؟</translation>
    </message>
    <message>
        <source>Order and pay here by card</source>
        <translation>اطلبوا وادفعوا هنا بالبطاقة</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>لحظة من فضلكم</translation>
    </message>
    <message>
        <source>For our staff</source>
        <translation>لموظفينا</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::StoryWords</name>
    <message>
        <source>Ordered</source>
        <translation>مطلوب</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>مدفوع</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>قيد التحضير</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>تم التسليم</translation>
    </message>
    <message>
        <source>This order was cancelled</source>
        <translation>أُلغي هذا الطلب</translation>
    </message>
    <message>
        <source>Your card was declined and was not charged.</source>
        <translation>رُفضت بطاقتكم ولم يُحصَّل منها شيء.</translation>
    </message>
    <message>
        <source>What was charged to your card, if anything, goes back to it.</source>
        <translation>إن حُصّل من بطاقتكم شيء فسيعود إليها.</translation>
    </message>
    <message>
        <source>Your money goes back to your card</source>
        <translation>يعود مالكم إلى بطاقتكم</translation>
    </message>
    <message>
        <source>All of this order was given back.</source>
        <translation>رُدّ هذا الطلب كله.</translation>
    </message>
    <message>
        <source>Your order was handed over</source>
        <translation>تم تسليم طلبكم</translation>
    </message>
    <message>
        <source>Enjoy it!</source>
        <translation>بالهناء!</translation>
    </message>
    <message>
        <source>We wait for the card company</source>
        <translation>ننتظر شركة البطاقات</translation>
    </message>
    <message>
        <source>It has not said yet whether your card was charged. Please do not pay again.</source>
        <translation>لم تقل بعد هل حُصّل المبلغ من بطاقتكم. لا تدفعوا مرة أخرى من فضلكم.</translation>
    </message>
    <message>
        <source>We are preparing your order</source>
        <translation>نحضّر طلبكم</translation>
    </message>
    <message>
        <source>Please have your number and code ready when we call it.</source>
        <translation>جهّزوا رقمكم ورمزكم عندما ننادي طلبكم.</translation>
    </message>
    <message>
        <source>Part of your order is still to come in</source>
        <translation>جزء من طلبكم لم يصل بعد</translation>
    </message>
    <message>
        <source>It is paid and kept for you. Our staff tell you when it arrives.</source>
        <translation>هو مدفوع ومحفوظ لكم. يخبركم موظفونا عند وصوله.</translation>
    </message>
    <message>
        <source>Part of your order was handed over</source>
        <translation>تم تسليم جزء من طلبكم</translation>
    </message>
    <message>
        <source>We are preparing the rest.</source>
        <translation>نحضّر الباقي.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::TcpLink</name>
    <message>
        <source>the printer closed the connection</source>
        <translation>أغلقت الطابعة الاتصال</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::TimeWords</name>
    <message>
        <source>dd.MM.yyyy HH:mm</source>
        <extracomment>How a day and a time are written: dd day, MM month, yyyy year, HH hour, mm minute.</extracomment>
        <translation>dd/MM/yyyy HH:mm</translation>
    </message>
    <message>
        <source>dd.MM. HH:mm</source>
        <extracomment>How a day and a time of this year are written: dd day, MM month, HH hour, mm minute.</extracomment>
        <translation>dd/MM HH:mm</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::TipPanel</name>
    <message>
        <source>Tip for the staff</source>
        <translation>إكرامية للعاملين</translation>
    </message>
    <message>
        <source>No tip</source>
        <translation>بلا إكرامية</translation>
    </message>
    <message>
        <source>On top of %1. The customer pays %2.</source>
        <translation>إضافة إلى %1. يدفع العميل %2.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>إضافة %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::VariantDialog</name>
    <message>
        <source>Choose which one</source>
        <translation>اختر واحدًا</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>لا شيء منها</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::Watermark</name>
    <message>
        <source>TRAINING</source>
        <translation>تدريب</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::WeighDialog</name>
    <message>
        <source>How many litres?</source>
        <translation>كم لترًا؟</translation>
    </message>
    <message>
        <source>How many metres?</source>
        <translation>كم مترًا؟</translation>
    </message>
    <message>
        <source>How many kilograms?</source>
        <translation>كم كيلوغرامًا؟</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>أخذه</translation>
    </message>
    <message>
        <source>Tare</source>
        <translation>الوزن الفارغ</translation>
    </message>
    <message>
        <source>Zero</source>
        <translation>تصفير</translation>
    </message>
    <message>
        <source>Do not sell it</source>
        <translation>لا يُباع</translation>
    </message>
    <message>
        <source>Typed. Enter takes it.</source>
        <translation>كُتب. اضغط Enter لأخذه.</translation>
    </message>
    <message>
        <source>No word from the scale. Check its cable, or type the weight.</source>
        <translation>لا رد من الميزان. افحص كبله، أو اكتب الوزن.</translation>
    </message>
    <message>
        <source>Wait until it lies still.</source>
        <translation>انتظر حتى يثبت.</translation>
    </message>
    <message>
        <source>Put it on the scale, or type the weight.</source>
        <translation>ضعه على الميزان، أو اكتب الوزن.</translation>
    </message>
    <message>
        <source>Without its container. Enter takes it.</source>
        <translation>بلا وعائه. اضغط Enter لأخذه.</translation>
    </message>
    <message>
        <source>Enter takes it.</source>
        <translation>اضغط Enter لأخذه.</translation>
    </message>
    <message>
        <source>That is more than the scale can weigh.</source>
        <translation>هذا أكثر مما يزنه الميزان.</translation>
    </message>
    <message>
        <source>The scale is below zero. Empty it and press Zero.</source>
        <translation>الميزان تحت الصفر. أفرغه واضغط «تصفير».</translation>
    </message>
    <message>
        <source>The scale does not weigh in kilograms. Set it so, or type the weight.</source>
        <translation>لا يزن الميزان بالكيلوغرام. اضبطه، أو اكتب الوزن.</translation>
    </message>
</context>
<context>
    <name>tillhouse::uikit::BarChart</name>
    <message>
        <source>  (before: %1)</source>
        <translation>  (من قبل: %1)</translation>
    </message>
</context>
<context>
    <name>tillhouse::uikit::Numpad</name>
    <message>
        <source>Delete the last digit</source>
        <translation>حذف آخر رقم</translation>
    </message>
    <message>
        <source>Decimal point</source>
        <translation>الفاصلة العشرية</translation>
    </message>
</context>
<context>
    <name>tillhouse::uikit::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>جارٍ التحميل</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SignOutDialog</name>
    <message>
        <source>Sign this till out</source>
        <translation>تسجيل خروج الصندوق</translation>
    </message>
    <message>
        <source>Show what waits</source>
        <translation>عرض ما ينتظر</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>البقاء مسجّلًا</translation>
    </message>
    <message>
        <source>%1 Nothing was changed.</source>
        <translation>%1 لم يتغير شيء.</translation>
    </message>
    <message>
        <source>%1 ends as a till of %2 on this machine until a manager sets it up again. Its key, the PINs, the customers and the print jobs are removed. Its journal stays, and all of it is at the store server.</source>
        <translation>لن يكون %1 صندوقًا لمتجر %2 على هذا الجهاز حتى يُعدّه مدير من جديد. يُزال مفتاحه وأرقام PIN والعملاء ومهام الطباعة. يبقى سجله، وهو كامل لدى الخادم.</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>جارٍ تسجيل الخروج…</translation>
    </message>
    <message>
        <source>%1 This till is still signed in; try again.</source>
        <translation>%1 ما زال هذا الصندوق مسجّلًا؛ حاول مرة أخرى.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::RefundTo</name>
    <message>
        <source>Money goes to</source>
        <translation>يذهب المال إلى</translation>
    </message>
    <message>
        <source>As it was paid: %1</source>
        <translation>كما دُفع: %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::KeyPanel</name>
    <message>
        <source>Keyboard</source>
        <translation>لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation>حرف كبير</translation>
    </message>
    <message>
        <source>Other keys: %1</source>
        <translation>مفاتيح أخرى: %1</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>مسافة</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>حذف آخر حرف</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation>إخفاء لوحة المفاتيح</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::TaxFreeDialog</name>
    <message>
        <source>Sell without tax</source>
        <translation>البيع بدون ضريبة</translation>
    </message>
    <message>
        <source>Every price of this sale is then without the tax in it.</source>
        <translation>يصبح كل سعر في هذا البيع بدون الضريبة المشمولة فيه.</translation>
    </message>
    <message>
        <source>Why no tax is due</source>
        <translation>سبب عدم استحقاق الضريبة</translation>
    </message>
    <message>
        <source>Number of the certificate, or the reason</source>
        <translation>رقم الشهادة أو السبب</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>إبقاؤه كما هو</translation>
    </message>
    <message>
        <source>Charge the tax again</source>
        <translation>احتساب الضريبة من جديد</translation>
    </message>
    <message>
        <source>This sale bears no tax already: the customer&apos;s record says so.</source>
        <translation>هذا البيع بدون ضريبة أصلًا: هكذا ورد في سجل العميل.</translation>
    </message>
    <message>
        <source>Sell %1 without tax: %2</source>
        <translation>بيع %1 بدون ضريبة: %2</translation>
    </message>
    <message>
        <source>A card was asked for in this sale. Pay shows what became of it.</source>
        <translation>طُلبت بطاقة في هذا البيع. اضغط «الدفع» لترى ما حدث.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::TaxFreeBar</name>
    <message>
        <source>Charge the tax again</source>
        <translation>احتساب الضريبة من جديد</translation>
    </message>
    <message>
        <source>No tax: %1</source>
        <translation>بدون ضريبة: %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::KeysDialog</name>
    <message>
        <source>Keys of this till</source>
        <translation>مفاتيح هذا الصندوق</translation>
    </message>
    <message>
        <source>The till does not know this key. Press another one.</source>
        <translation>لا يعرف الصندوق هذا المفتاح. اضغط مفتاحًا آخر.</translation>
    </message>
    <message>
        <source>Scanners and the pad type with this key. Press it together with Ctrl or Alt, or press another one.</source>
        <translation>الماسح ولوحة الأرقام يكتبان بهذا المفتاح. اضغطه مع Ctrl أو Alt، أو اضغط مفتاحًا آخر.</translation>
    </message>
    <message>
        <source>%1 does the same everywhere. Press another key.</source>
        <translation>%1 له الوظيفة نفسها في كل مكان. اضغط مفتاحًا آخر.</translation>
    </message>
    <message>
        <source>%1 has a use in every field of text. Press another key.</source>
        <translation>%1 مستعمل في كل حقل نصي. اضغط مفتاحًا آخر.</translation>
    </message>
    <message>
        <source>%1 is the same at every till. Press another key.</source>
        <translation>%1 هو نفسه في كل صندوق. اضغط مفتاحًا آخر.</translation>
    </message>
    <message>
        <source>The window system takes %1. Press another key.</source>
        <translation>نظام النوافذ يستعمل %1. اضغط مفتاحًا آخر.</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>كما كانت في الأصل</translation>
    </message>
    <message>
        <source>All keys are as a new till has them.</source>
        <translation>كل المفاتيح كما في صندوق جديد.</translation>
    </message>
    <message>
        <source>Press the new key for “%1”. Esc leaves it as it is.</source>
        <translation>اضغط المفتاح الجديد لـ«%1». Esc يتركه كما هو.</translation>
    </message>
    <message>
        <source>Choose what to change, then press its new key. F1 and Esc are the same at every till.</source>
        <translation>اختر ما تريد تغييره ثم اضغط مفتاحه الجديد. F1 وEsc هما نفسهما في كل صندوق.</translation>
    </message>
    <message>
        <source>%1 is now for “%2”. “%3” had it and has %4 instead.</source>
        <translation>صار %1 لـ«%2». كان لـ«%3» وصار له %4 بدلًا منه.</translation>
    </message>
    <message>
        <source>%1 is now for “%2”.</source>
        <translation>صار %1 لـ«%2».</translation>
    </message>
    <message>
        <source>press the new key</source>
        <translation>اضغط المفتاح الجديد</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>تركها كما كانت</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>حفظها هكذا</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::LinkStatus</name>
    <message>
        <source>Training</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Nothing here is real: no sale, no money, no stock. A manager ends it.</source>
        <translation>لا شيء هنا حقيقي: لا بيع ولا مال ولا مخزون. ينهيه المدير.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>عرضها</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SalePanels</name>
    <message>
        <source>This till has not sold anything yet.</source>
        <translation>لم يبع هذا الصندوق شيئًا بعد.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::Obstacle</name>
    <message>
        <source>Priced in %1</source>
        <translation>السعر بعملة %1</translation>
    </message>
    <message>
        <source>Receipt is full</source>
        <translation>الإيصال ممتلئ</translation>
    </message>
    <message>
        <source>Whole pieces</source>
        <translation>قطع كاملة فقط</translation>
    </message>
    <message>
        <source>Too many</source>
        <translation>كمية كبيرة</translation>
    </message>
    <message>
        <source>Not added: %1 is priced in %2, and this store sells in %3. The office can change that.</source>
        <translation>لم يُضف: سعر %1 بعملة %2، وهذا المتجر يبيع بعملة %3. يمكن للمكتب تغيير ذلك.</translation>
    </message>
    <message>
        <source>Not added: %1 is sold by the piece. Type a whole number, or none.</source>
        <translation>لم يُضف: يُباع %1 بالقطعة. اكتب عددًا صحيحًا، أو لا تكتب شيئًا.</translation>
    </message>
    <message>
        <source>Not added: a line does not hold so much of %1. Type a smaller number.</source>
        <translation>لم يُضف: لا يتسع السطر لهذه الكمية من %1. اكتب عددًا أصغر.</translation>
    </message>
    <message>
        <source>Not added: this receipt is full. Let it be paid, then begin another sale.</source>
        <translation>لم يُضف: هذا الإيصال ممتلئ. أكمل دفعه، ثم ابدأ بيعًا آخر.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::TrainingMode</name>
    <message>
        <source>the program was ended during the training</source>
        <translation>أُغلق البرنامج أثناء التدريب</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::DifferenceStep</name>
    <message>
        <source>The difference</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>Note for the owner</source>
        <translation>ملاحظة للمالك</translation>
    </message>
    <message>
        <source>Count again  (Esc)</source>
        <translation>العدّ من جديد  (Esc)</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>إغلاق الوردية</translation>
    </message>
    <message>
        <source>Means of payment</source>
        <translation>طرق الدفع</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>المتوقع</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>المعدود</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>الفرق</translation>
    </message>
    <message>
        <source>A difference is above what the store allows: a manager has to agree.</source>
        <translation>فرق يتجاوز ما يسمح به المتجر: يجب أن يوافق مدير.</translation>
    </message>
    <message>
        <source>Closing books it as it was counted; nothing is lost by a difference.</source>
        <translation>يُسجَّل عند الإغلاق ما عُدّ؛ ولا يضيع شيء بسبب الفرق.</translation>
    </message>
    <message numerus="yes">
        <source>%n card payment(s) not decided yet: %1. The shift can be closed; the till goes on asking.</source>
        <translation>
            <numerusform>لا دفعات بطاقة معلّقة: %1. يمكن إغلاق الوردية؛ يواصل الصندوق السؤال.</numerusform>
            <numerusform>دفعة بطاقة واحدة لم تُحسم بعد: %1. يمكن إغلاق الوردية؛ يواصل الصندوق السؤال.</numerusform>
            <numerusform>دفعتا بطاقة لم تُحسما بعد: %1. يمكن إغلاق الوردية؛ يواصل الصندوق السؤال.</numerusform>
            <numerusform>%n دفعات بطاقة لم تُحسم بعد: %1. يمكن إغلاق الوردية؛ يواصل الصندوق السؤال.</numerusform>
            <numerusform>%n دفعة بطاقة لم تُحسم بعد: %1. يمكن إغلاق الوردية؛ يواصل الصندوق السؤال.</numerusform>
            <numerusform>%n دفعة بطاقة لم تُحسم بعد: %1. يمكن إغلاق الوردية؛ يواصل الصندوق السؤال.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exactly right</source>
        <translation>مطابق تمامًا</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>of that in %1</source>
        <translation>منها بعملة %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ZStep</name>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>The shift is closed</source>
        <translation>أُغلقت الوردية</translation>
    </message>
    <message>
        <source>The report is in this till&apos;s journal and signed. It reaches the store server by itself; held sales stay where they are.</source>
        <translation>التقرير موقّع في سجل هذا الصندوق، ويصل إلى الخادم تلقائيًا؛ والمبيعات المعلّقة تبقى مكانها.</translation>
    </message>
    <message>
        <source>Net turnover</source>
        <translation>المبيعات بعد المرتجعات</translation>
    </message>
    <message>
        <source>Print it again</source>
        <translation>طباعته مرة أخرى</translation>
    </message>
    <message>
        <source>Exactly right</source>
        <translation>مطابق تمامًا</translation>
    </message>
    <message>
        <source>Cash in the drawer</source>
        <translation>النقد في الدرج</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CountCell</name>
    <message>
        <source>Cash in %1</source>
        <translation>نقد بعملة %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::RefusedDesk</name>
    <message>
        <source>Settled by hand, not by the store server: %1</source>
        <translation>سُوّي يدويًا لا بالخادم: %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::RefusedDialog</name>
    <message>
        <source>Booked in the office</source>
        <translation>سُجّل في المكتب</translation>
    </message>
    <message>
        <source>Sold again on another receipt</source>
        <translation>بيع مجددًا بإيصال آخر</translation>
    </message>
    <message>
        <source>Sent twice</source>
        <translation>أُرسل مرتين</translation>
    </message>
    <message>
        <source>Seen, settled by hand</source>
        <translation>تمت رؤيته وتسويته يدويًا</translation>
    </message>
    <message>
        <source>Refused by the store server</source>
        <translation>رفضه الخادم</translation>
    </message>
    <message>
        <source>It has happened and stays in this till&apos;s journal. Send it again when the reason is gone. If it was settled outside, say how: the owner reads it, and it no longer waits.</source>
        <translation>لقد حدث ويبقى في سجل هذا الصندوق. أرسله مرة أخرى حين يزول السبب. وإن سُوّي خارجه فاذكر كيف: يقرؤه المالك ولا يعود منتظرًا.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Show the receipt</source>
        <translation>عرض الإيصال</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>أرسل مجددًا</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::TrainingQuestion</name>
    <message>
        <source>Nothing that is sold there is booked, and no drawer opens. The open sales wait here. Leaving takes a manager.</source>
        <translation>لا يُسجَّل شيء مما يُباع هناك، ولا يُفتح أي درج. تنتظر المبيعات المفتوحة هنا. ولا يتم الخروج إلا بمدير.</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>تدرّب</translation>
    </message>
    <message>
        <source>Go on selling</source>
        <translation>متابعة البيع</translation>
    </message>
    <message>
        <source>Practise without real money?</source>
        <translation>هل تريد التدرّب بلا مال حقيقي؟</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ConnectPage</name>
    <message>
        <source>Tillhouse till</source>
        <translation>صندوق Tillhouse</translation>
    </message>
    <message>
        <source>Which store server is this till&apos;s?</source>
        <translation>إلى أي خادم ينتمي هذا الصندوق؟</translation>
    </message>
    <message>
        <source>Once. Whoever set up the store server has both: its address, and the file ca.crt, on a USB stick for instance. The till keeps a copy of its own.</source>
        <translation>مرة واحدة فقط. من أعدّ الخادم لديه الاثنان: عنوانه وملف ca.crt، على ذاكرة USB مثلاً. يحتفظ الصندوق بنسخة خاصة به.</translation>
    </message>
    <message>
        <source>Address of the store server</source>
        <translation>عنوان الخادم</translation>
    </message>
    <message>
        <source>Certificate of the store server&apos;s authority (PEM file)</source>
        <translation>شهادة سلطة التصديق للخادم (ملف PEM)</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>اختر الملف…</translation>
    </message>
    <message>
        <source>Keep it and go on</source>
        <translation>احفظ وتابع</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>جرّب</translation>
    </message>
    <message>
        <source>Keep it, and sell without the store server for now</source>
        <translation>احفظ وبِع الآن من دون الخادم</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The certificate of the store server&apos;s authority</source>
        <translation>شهادة سلطة التصديق للخادم</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem);;All files (*)</source>
        <translation>شهادات (*.crt *.pem);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Its SHA-256 fingerprint. Compare it with that on the store server:</source>
        <translation>بصمتها SHA-256. قارنها بالبصمة على الخادم:</translation>
    </message>
    <message>
        <source>This is no address of a store server. It looks like %1.</source>
        <translation>هذا ليس عنوان خادم. يبدو العنوان هكذا: %1.</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>جارٍ سؤال %1…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>جارٍ السؤال…</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::GatewayWords</name>
    <message>
        <source>The store server answers, and has proven who it is.</source>
        <translation>يجيب الخادم وقد أثبت هويته.</translation>
    </message>
    <message>
        <source>No machine is called %1. Look for a slip in the address, and whether this till is in the shop&apos;s network.</source>
        <translation>لا يوجد جهاز باسم %1. تحقق من العنوان ومن أن هذا الصندوق في شبكة المتجر.</translation>
    </message>
    <message>
        <source>%1 is there, but nothing listens at its port %2. Check the port, and that the store server runs.</source>
        <translation>%1 موجود، لكن لا شيء يستمع على المنفذ %2. تحقق من المنفذ ومن أن الخادم يعمل.</translation>
    </message>
    <message>
        <source>%1 does not answer. Check the address, the cable and the network.</source>
        <translation>%1 لا يجيب. تحقق من العنوان والكابل والشبكة.</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak as a store server does (TLS 1.3). Check the port.</source>
        <translation>ما يجيب عند %1 لا يتحدث كخادم (TLS 1.3). تحقق من المنفذ.</translation>
    </message>
    <message>
        <source>The certificate that %1 shows comes from another authority: nothing was sent. Choose the file ca.crt of this store server. If it is that one, somebody else answers there.</source>
        <translation>الشهادة التي يعرضها %1 صادرة عن سلطة تصديق أخرى: لم يُرسل شيء. اختر ملف ca.crt الخاص بالخادم هذا. إن كان هو نفسه، فهناك من يجيب مكانه.</translation>
    </message>
    <message>
        <source>The certificate of %1 does not hold at %2, as this till&apos;s clock has it. Set the clock; if it is right, the store server needs a new certificate.</source>
        <translation>شهادة %1 غير سارية في %2 بحسب ساعة هذا الصندوق. اضبط الساعة؛ إن كانت صحيحة فالخادم يحتاج إلى شهادة جديدة.</translation>
    </message>
    <message>
        <source>The certificate of the server is for another name than %1. Type the name that the store server has for itself.</source>
        <translation>شهادة الخادم لاسم آخر غير %1. اكتب الاسم الذي يحمله الخادم نفسه.</translation>
    </message>
    <message>
        <source>What answers at %1 is no Tillhouse store server. Check address and port.</source>
        <translation>ما يجيب عند %1 ليس خادم Tillhouse. تحقق من العنوان والمنفذ.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::StartFailure</name>
    <message>
        <source>Tillhouse till</source>
        <translation>صندوق Tillhouse</translation>
    </message>
    <message>
        <source>Not everything is as it was set</source>
        <translation>ليس كل شيء كما ضُبط</translation>
    </message>
    <message>
        <source>The till does not start</source>
        <translation>لا يبدأ الصندوق</translation>
    </message>
    <message>
        <source>The till goes on without it. A manager sets it right in the settings.</source>
        <translation>يتابع الصندوق من دونه. يصححه مدير في الإعدادات.</translation>
    </message>
    <message>
        <source>No sale was lost: what was sold stays on this till. Put it right and start the till again, or show this to whoever looks after it.</source>
        <translation>لم تُفقد أي عملية بيع: ما بيع يبقى على هذا الصندوق. صحّح الأمر وشغّل الصندوق من جديد، أو أرِ هذا لمن يعتني به.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ProgramStart</name>
    <message>
        <source>What this till had kept as the store server&apos;s address is no address.</source>
        <translation>ما احتفظ به هذا الصندوق عنواناً للخادم ليس عنواناً.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::DevicesDialog</name>
    <message>
        <source>Devices of this till</source>
        <translation>أجهزة هذا الصندوق</translation>
    </message>
    <message>
        <source>What is changed here holds when the till is started anew.</source>
        <translation>ما يتغير هنا يسري عند تشغيل الصندوق من جديد.</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>طابعة الإيصالات</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>الورق</translation>
    </message>
    <message>
        <source>58 mm</source>
        <translation>58 مم</translation>
    </message>
    <message>
        <source>80 mm</source>
        <translation>80 مم</translation>
    </message>
    <message>
        <source>80 mm, 42 signs</source>
        <translation>80 مم، 42 حرفًا</translation>
    </message>
    <message>
        <source>Code page</source>
        <translation>صفحة الرموز</translation>
    </message>
    <message>
        <source>Picture on top</source>
        <translation>الصورة في الأعلى</translation>
    </message>
    <message>
        <source>QR code says</source>
        <translation>نص رمز QR</translation>
    </message>
    <message>
        <source>Drawer&apos;s pin</source>
        <translation>دبوس الدرج</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>اطبع صفحة اختبار</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>الميزان</translation>
    </message>
    <message>
        <source>Read the weight</source>
        <translation>اقرأ الوزن</translation>
    </message>
    <message>
        <source>What the customer sees</source>
        <translation>ما يراه العميل</translation>
    </message>
    <message>
        <source>Second screen</source>
        <translation>شاشة ثانية</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Shows the sale</source>
        <translation>تعرض البيع</translation>
    </message>
    <message>
        <source>Display of two lines</source>
        <translation>شاشة من سطرين</translation>
    </message>
    <message>
        <source>Its commands</source>
        <translation>أوامرها</translation>
    </message>
    <message>
        <source>Show a line</source>
        <translation>اعرض سطرًا</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>الماسح</translation>
    </message>
    <message>
        <source>Sends before a code</source>
        <translation>يرسل قبل الرمز</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Sends after a code</source>
        <translation>يرسل بعد الرمز</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>إدخال</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>%1 (as the command line says)</source>
        <translation>%1 (كما في سطر الأوامر)</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>اختر الملف…</translation>
    </message>
    <message>
        <source>The picture on top of the receipt</source>
        <translation>الصورة أعلى الإيصال</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.bmp);;All files (*)</source>
        <translation>صور (*.png *.jpg *.bmp);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>اتركه كما كان</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>احفظه هكذا</translation>
    </message>
    <message>
        <source>Start the till anew now</source>
        <translation>شغّل الصندوق من جديد الآن</translation>
    </message>
    <message>
        <source>It is kept, and holds when the till is started anew. Open sales stay.</source>
        <translation>حُفظ، ويسري عند تشغيل الصندوق من جديد. تبقى المبيعات المفتوحة.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>مكان التوصيل</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::DeviceTrials</name>
    <message>
        <source>Test page</source>
        <translation>صفحة اختبار</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>The two lines go from edge to edge, and no sign above is a question mark.</source>
        <translation>يمتد الخطان من حافة إلى حافة، ولا علامة استفهام في الأعلى.</translation>
    </message>
    <message>
        <source>Say first where the printer is.</source>
        <translation>حدّد أولًا مكان الطابعة.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>جارٍ الطباعة…</translation>
    </message>
    <message>
        <source>The test page is printed. Look at it: width, signs and picture.</source>
        <translation>طُبعت صفحة الاختبار. انظر إليها: العرض والحروف والصورة.</translation>
    </message>
    <message>
        <source>The printer is not reached: %1</source>
        <translation>تعذر الوصول إلى الطابعة: %1</translation>
    </message>
    <message>
        <source>The printer is there, and cannot print: %1</source>
        <translation>الطابعة موجودة ولا تستطيع الطباعة: %1</translation>
    </message>
    <message>
        <source>It broke off. Look at the paper: %1</source>
        <translation>انقطعت الطباعة. انظر إلى الورق: %1</translation>
    </message>
    <message>
        <source>Say first where the scale is.</source>
        <translation>حدّد أولًا مكان الميزان.</translation>
    </message>
    <message>
        <source>Asking the scale…</source>
        <translation>جارٍ سؤال الميزان…</translation>
    </message>
    <message>
        <source>The scale says %1.</source>
        <translation>يقول الميزان %1.</translation>
    </message>
    <message>
        <source>The scale answers: more lies on it than it can weigh.</source>
        <translation>الميزان يجيب: عليه أكثر مما يستطيع وزنه.</translation>
    </message>
    <message>
        <source>The scale answers: it is below zero. Empty it and press Zero.</source>
        <translation>الميزان يجيب: هو تحت الصفر. أفرغه واضغط صفر.</translation>
    </message>
    <message>
        <source>The scale answers, but not in kilograms. Set it so.</source>
        <translation>الميزان يجيب لكن ليس بالكيلوغرام. اضبطه كذلك.</translation>
    </message>
    <message>
        <source>The scale answers, but what lies on it does not lie still.</source>
        <translation>الميزان يجيب، لكن ما عليه لا يستقر.</translation>
    </message>
    <message>
        <source>No word from the scale. Check cable, power, speed and its protocol.</source>
        <translation>لا رد من الميزان. تحقق من الكابل والكهرباء والسرعة والبروتوكول.</translation>
    </message>
    <message>
        <source>The scale is not reached: %1</source>
        <translation>تعذر الوصول إلى الميزان: %1</translation>
    </message>
    <message>
        <source>Say first where the display is.</source>
        <translation>حدّد أولًا مكان الشاشة.</translation>
    </message>
    <message>
        <source>Showing a line…</source>
        <translation>جارٍ عرض سطر…</translation>
    </message>
    <message>
        <source>The display has taken it. Look there: its lower line says “%1”.</source>
        <translation>استلمته الشاشة. انظر إليها: يقول سطرها السفلي «%1».</translation>
    </message>
    <message>
        <source>The display takes nothing. Check cable, power and speed.</source>
        <translation>الشاشة لا تستلم شيئًا. تحقق من الكابل والكهرباء والسرعة.</translation>
    </message>
    <message>
        <source>The display is not reached: %1</source>
        <translation>تعذر الوصول إلى الشاشة: %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ZList</name>
    <message>
        <source>Z reports</source>
        <translation>تقارير Z</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Z report %1</source>
        <translation>تقرير Z %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PracticeCards</name>
    <message>
        <source>Cards: approved</source>
        <translation>البطاقات: مقبولة</translation>
    </message>
    <message>
        <source>Cards: declined</source>
        <translation>البطاقات: مرفوضة</translation>
    </message>
    <message>
        <source>Cards: no answer</source>
        <translation>البطاقات: بلا رد</translation>
    </message>
    <message>
        <source>What do cards do from now on?</source>
        <translation>ماذا تفعل البطاقات من الآن؟</translation>
    </message>
    <message>
        <source>They are approved</source>
        <translation>تُقبل</translation>
    </message>
    <message>
        <source>They are declined</source>
        <translation>تُرفض</translation>
    </message>
    <message>
        <source>No answer at first, then approved</source>
        <translation>لا رد أولًا ثم تُقبل</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>ترك</translation>
    </message>
    <message>
        <source>A card that money goes back to does the same. Gift cards are practised by selling one here first; every customer begins with some credit and points. Refunds and exchanges are of receipts of this training.</source>
        <translation>البطاقة التي يُعاد إليها المال تفعل الشيء نفسه. للتدرّب على بطاقات الهدايا بِع واحدة هنا أولًا؛ ويبدأ كل عميل ببعض الرصيد والنقاط. الاسترداد والاستبدال لإيصالات هذا التدريب.</translation>
    </message>
</context>
</TS>
