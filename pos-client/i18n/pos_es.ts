<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Errors</name>
    <message>
        <source>The store server could not prove who it is; nothing was sent.</source>
        <translation>El servidor no pudo acreditar quién es; no se envió nada.</translation>
    </message>
    <message>
        <source>The store server cannot be reached.</source>
        <translation>No se puede conectar con el servidor.</translation>
    </message>
    <message>
        <source>The store server did not answer.</source>
        <translation>El servidor no respondió.</translation>
    </message>
    <message>
        <source>The server answered with status %1.</source>
        <translation>El servidor respondió con el estado %1.</translation>
    </message>
    <message>
        <source>Training reaches no store server.</source>
        <translation>En prácticas no se conecta con ningún servidor.</translation>
    </message>
    <message>
        <source>Too many requests; wait as long as Retry-After says.</source>
        <translation>Demasiadas peticiones; espere un momento.</translation>
    </message>
    <message>
        <source>Orders can&apos;t be taken at the moment.</source>
        <translation>Ahora no se pueden aceptar ventas.</translation>
    </message>
    <message>
        <source>Payments can&apos;t be taken at the moment; nothing was stored.</source>
        <translation>Ahora no se pueden aceptar pagos; no se guardó nada.</translation>
    </message>
    <message>
        <source>The store takes no changes now.</source>
        <translation>El servidor no acepta cambios ahora.</translation>
    </message>
    <message>
        <source>The fault is in the log under this trace id.</source>
        <translation>El fallo está en el registro con este identificador.</translation>
    </message>
    <message>
        <source>The %1 did not answer in time.</source>
        <translation>«%1» no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The connection to the %1 broke before its answer came.</source>
        <translation>La conexión con «%1» se cortó antes de la respuesta.</translation>
    </message>
    <message>
        <source>The %1 is not reachable.</source>
        <translation>No se puede conectar con «%1».</translation>
    </message>
    <message>
        <source>The %1 does not answer at the moment.</source>
        <translation>«%1» no responde en este momento.</translation>
    </message>
    <message>
        <source>User name, password and the name of the till are needed.</source>
        <translation>Hacen falta el usuario, la contraseña y el nombre de la caja.</translation>
    </message>
    <message>
        <source>Say which store this till stands in.</source>
        <translation>Indique en qué tienda está esta caja.</translation>
    </message>
    <message>
        <source>user name or password is wrong</source>
        <translation>el usuario o la contraseña no es correcto</translation>
    </message>
    <message>
        <source>this PIN is not accepted on this till</source>
        <translation>este PIN no vale en esta caja</translation>
    </message>
    <message>
        <source>the session has ended; sign in again</source>
        <translation>la sesión ha terminado; vuelva a identificarse</translation>
    </message>
    <message>
        <source>too many failed attempts; try again in %1 s</source>
        <translation>demasiados intentos fallidos; inténtelo de nuevo en %1 s</translation>
    </message>
    <message>
        <source>too many sign-ins at this moment; try again</source>
        <translation>demasiadas personas se identifican ahora; inténtelo de nuevo</translation>
    </message>
    <message>
        <source>not enough memory to check a password</source>
        <translation>no hay memoria para comprobar la contraseña</translation>
    </message>
    <message>
        <source>%1 wrong PINs. Try again in %2 s.</source>
        <translation>%1 PIN incorrectos. Inténtelo de nuevo en %2 s.</translation>
    </message>
    <message>
        <source>This PIN is not right.</source>
        <translation>Este PIN no es correcto.</translation>
    </message>
    <message>
        <source>This PIN is not right. Try again in %1 s.</source>
        <translation>Este PIN no es correcto. Inténtelo de nuevo en %1 s.</translation>
    </message>
    <message>
        <source>The store server cannot be reached, and you have not signed in on this till before.</source>
        <translation>No se puede conectar con el servidor y usted aún no se ha identificado nunca en esta caja.</translation>
    </message>
    <message>
        <source>This till is %1 of %2, and its journal with it. Another till needs a folder of its own.</source>
        <translation>Esta caja es %1 de %2, y su diario también. Otra caja necesita su propia carpeta.</translation>
    </message>
    <message>
        <source>A sale puts money on twenty accounts; start another one.</source>
        <translation>Una venta carga dinero en veinte cuentas como máximo; empiece otra.</translation>
    </message>
    <message>
        <source>This sale has as many lines as one receipt can hold.</source>
        <translation>Esta venta ya tiene todas las líneas que caben en un recibo.</translation>
    </message>
    <message>
        <source>This product is priced in %1.</source>
        <translation>Este producto tiene el precio en %1.</translation>
    </message>
    <message>
        <source>That is more than one line can hold.</source>
        <translation>Es más de lo que cabe en una línea.</translation>
    </message>
    <message>
        <source>Find the product first.</source>
        <translation>Primero aclare el producto.</translation>
    </message>
    <message>
        <source>Money on an account is sold once; add another line.</source>
        <translation>El dinero a cuenta se vende de uno en uno; añada otra línea.</translation>
    </message>
    <message>
        <source>There is nothing on this line to discount.</source>
        <translation>En esta línea no hay nada que descontar.</translation>
    </message>
    <message>
        <source>This coupon is in the sale already.</source>
        <translation>Este cupón ya está en la venta.</translation>
    </message>
    <message>
        <source>A sale takes ten coupons.</source>
        <translation>Una venta acepta diez cupones como máximo.</translation>
    </message>
    <message>
        <source>A labelled portion is sold whole.</source>
        <translation>Una porción etiquetada se vende entera.</translation>
    </message>
    <message>
        <source>A pack is sold whole.</source>
        <translation>Un paquete se vende entero.</translation>
    </message>
    <message>
        <source>the amount is too large to be computed</source>
        <translation>el importe es demasiado grande para calcularlo</translation>
    </message>
    <message>
        <source>No shift is open at this till; nothing was taken. Open one first.</source>
        <translation>No hay ningún turno abierto en esta caja; no se cobró nada. Abra uno primero.</translation>
    </message>
    <message>
        <source>do not pay the whole amount: %1 is missing</source>
        <translation>no pagan el importe completo: faltan %1</translation>
    </message>
    <message>
        <source>insufficient funds</source>
        <translation>fondos insuficientes</translation>
    </message>
    <message>
        <source>card expired</source>
        <translation>tarjeta caducada</translation>
    </message>
    <message>
        <source>wrong PIN</source>
        <translation>PIN incorrecto</translation>
    </message>
    <message>
        <source>system error</source>
        <translation>error del sistema</translation>
    </message>
    <message>
        <source>credit_limit</source>
        <translation>límite de crédito superado</translation>
    </message>
    <message>
        <source>insufficient_balance</source>
        <translation>saldo insuficiente</translation>
    </message>
    <message>
        <source>never arrived</source>
        <translation>no llegó</translation>
    </message>
    <message>
        <source>there is no such gift card</source>
        <translation>no existe esa tarjeta regalo</translation>
    </message>
    <message>
        <source>this gift card is in %1</source>
        <translation>esta tarjeta regalo está en %1</translation>
    </message>
    <message>
        <source>gift cards and accounts are paid for with money, not with other balances</source>
        <translation>las tarjetas regalo y las cuentas se pagan con dinero, no con otros saldos</translation>
    </message>
    <message>
        <source>the order is being worked on</source>
        <translation>se está procesando la venta</translation>
    </message>
    <message>
        <source>The order has a reservation with other lines or another policy.</source>
        <translation>Para esta venta ya hay otros productos reservados.</translation>
    </message>
    <message>
        <source>The goods were given to others meanwhile.</source>
        <translation>Mientras tanto, los productos se dieron a otros.</translation>
    </message>
    <message>
        <source>A line names a product that is not sold here.</source>
        <translation>Una línea tiene un producto que aquí no se vende.</translation>
    </message>
    <message>
        <source>There is not enough in stock.</source>
        <translation>No hay suficientes existencias.</translation>
    </message>
    <message>
        <source>the acquirer does not answer at the moment; nothing was asked</source>
        <translation>el servicio de tarjetas no responde ahora; no se pidió nada</translation>
    </message>
    <message>
        <source>too little time is left to ask the acquirer</source>
        <translation>no queda tiempo para preguntar al servicio de tarjetas</translation>
    </message>
    <message>
        <source>This till has no receipt %1.</source>
        <translation>Esta caja no tiene el recibo %1.</translation>
    </message>
    <message>
        <source>there is no such order</source>
        <translation>no existe esa venta</translation>
    </message>
    <message>
        <source>the order&apos;s tenders have less left than that</source>
        <translation>de los pagos de la venta queda menos que eso</translation>
    </message>
    <message>
        <source>the refund was declined; nothing was given back</source>
        <translation>se rechazó el reembolso; no se devolvió nada</translation>
    </message>
    <message>
        <source>the refund was declined: %1</source>
        <translation>se rechazó el reembolso: %1</translation>
    </message>
    <message>
        <source>the refund is being worked on</source>
        <translation>se está procesando el reembolso</translation>
    </message>
    <message>
        <source>this refund is being worked on</source>
        <translation>se está procesando este reembolso</translation>
    </message>
    <message>
        <source>more than what was sold and not yet refunded</source>
        <translation>más de lo vendido y aún no devuelto</translation>
    </message>
    <message>
        <source>more than is left of what was paid</source>
        <translation>más de lo que queda de lo pagado</translation>
    </message>
    <message>
        <source>more than is left to hand over</source>
        <translation>más de lo que queda por entregar</translation>
    </message>
    <message>
        <source>at most %1 can be refunded</source>
        <translation>se pueden devolver %1 como máximo</translation>
    </message>
    <message>
        <source>at most %1 are left</source>
        <translation>quedan %1 como máximo</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>No se puede escribir el archivo %1.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
    <message>
        <source>No shift is open at this till.</source>
        <translation>No hay ningún turno abierto en esta caja.</translation>
    </message>
    <message>
        <source>The shift is closed, but its report cannot be read.</source>
        <translation>El turno está cerrado, pero no se puede leer su informe.</translation>
    </message>
    <message>
        <source>This shift is not open.</source>
        <translation>Este turno no está abierto.</translation>
    </message>
    <message>
        <source>This till has an open shift.</source>
        <translation>Esta caja tiene un turno abierto.</translation>
    </message>
    <message>
        <source>the till has an open shift</source>
        <translation>la caja tiene un turno abierto</translation>
    </message>
    <message>
        <source>The journal cannot be read.</source>
        <translation>No se puede leer el diario.</translation>
    </message>
    <message>
        <source>the sales journal cannot be written: %1</source>
        <translation>no se puede escribir el diario de ventas: %1</translation>
    </message>
    <message>
        <source>another till program is using this till&apos;s data</source>
        <translation>otro programa de caja está usando los datos de esta caja</translation>
    </message>
    <message>
        <source>This till still has %1 sales that the store server has not taken. They would be lost.</source>
        <translation>Esta caja aún tiene %1 ventas que el servidor no ha recibido. Se perderían.</translation>
    </message>
    <message>
        <source>Training has begun already.</source>
        <translation>Las prácticas ya han empezado.</translation>
    </message>
    <message>
        <source>There is no print job %1.</source>
        <translation>No existe el trabajo de impresión %1.</translation>
    </message>
    <message>
        <source>It is still to be printed itself.</source>
        <translation>Aún está por imprimirse.</translation>
    </message>
    <message>
        <source>A print job that is %1 does not %2.</source>
        <translation>Un trabajo de impresión en estado «%1» no admite «%2».</translation>
    </message>
    <message>
        <source>The till stopped while this was being sent</source>
        <translation>La caja se detuvo mientras se enviaba</translation>
    </message>
    <message>
        <source>A copy was printed in its place</source>
        <translation>Se imprimió una copia en su lugar</translation>
    </message>
    <message>
        <source>What was to be printed cannot be read any more</source>
        <translation>Ya no se puede leer lo que había que imprimir</translation>
    </message>
    <message>
        <source>Till %1 took this basket at %2.</source>
        <translation>La caja %1 recuperó esta venta a las %2.</translation>
    </message>
    <message>
        <source>Too many baskets wait already: take some up first.</source>
        <translation>Ya hay demasiadas ventas en espera: recupere alguna primero.</translation>
    </message>
    <message>
        <source>There is no such basket.</source>
        <translation>No existe esa venta en espera.</translation>
    </message>
    <message>
        <source>there is no such customer</source>
        <translation>no existe ese cliente</translation>
    </message>
    <message>
        <source>another customer has this card</source>
        <translation>otro cliente tiene esta tarjeta</translation>
    </message>
    <message>
        <source>a manager gives credit and exemptions from tax</source>
        <translation>el crédito y las exenciones de impuestos los da un encargado</translation>
    </message>
    <message>
        <source>somebody changed the customer since it was read</source>
        <translation>alguien cambió el cliente mientras tanto</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>is too large</source>
        <translation>es demasiado grande</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>es demasiado largo</translation>
    </message>
    <message>
        <source>is too short</source>
        <translation>es demasiado corto</translation>
    </message>
    <message>
        <source>is out of range</source>
        <translation>está fuera de lo permitido</translation>
    </message>
    <message>
        <source>is taken</source>
        <translation>ya está en uso</translation>
    </message>
    <message>
        <source>is unknown</source>
        <translation>no se conoce</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>no puede estar vacío</translation>
    </message>
    <message>
        <source>must not be blank</source>
        <translation>no puede estar en blanco</translation>
    </message>
    <message>
        <source>must not be negative</source>
        <translation>no puede ser negativo</translation>
    </message>
    <message>
        <source>must not be below 0</source>
        <translation>no puede ser menor que 0</translation>
    </message>
    <message>
        <source>must be above zero</source>
        <translation>debe ser mayor que cero</translation>
    </message>
    <message>
        <source>must be above 0</source>
        <translation>debe ser mayor que 0</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>debe ser un número entero</translation>
    </message>
    <message>
        <source>must be a number with at most %1 decimals</source>
        <translation>debe ser un número con %1 decimales como máximo</translation>
    </message>
    <message>
        <source>must be at least %1</source>
        <translation>debe ser %1 como mínimo</translation>
    </message>
    <message>
        <source>must be at most %1</source>
        <translation>debe ser %1 como máximo</translation>
    </message>
    <message>
        <source>must be from 0 to %1</source>
        <translation>debe estar entre 0 y %1</translation>
    </message>
    <message>
        <source>must be above 0 and at most 1000000</source>
        <translation>debe ser mayor que 0 y 1000000 como máximo</translation>
    </message>
    <message>
        <source>must be more than 0 and at most 1 000 000</source>
        <translation>debe ser mayor que 0 y 1 000 000 como máximo</translation>
    </message>
    <message>
        <source>must be from 0 to what the line costs</source>
        <translation>debe estar entre 0 y el precio de la línea</translation>
    </message>
    <message>
        <source>must not contain control characters</source>
        <translation>no puede contener caracteres de control</translation>
    </message>
    <message>
        <source>is more than what is due</source>
        <translation>es más de lo que hay que pagar</translation>
    </message>
    <message>
        <source>is more than is paid</source>
        <translation>es más de lo que se paga</translation>
    </message>
    <message>
        <source>is more than is left</source>
        <translation>es más de lo que queda</translation>
    </message>
    <message>
        <source>must look like name@example.com</source>
        <translation>debe ser como name@example.com</translation>
    </message>
    <message>
        <source>may have digits, spaces and + - / ( ) . only</source>
        <translation>solo puede tener cifras, espacios y + - / ( ) .</translation>
    </message>
    <message>
        <source>has no digits</source>
        <translation>no tiene cifras</translation>
    </message>
    <message>
        <source>must not have spaces</source>
        <translation>no puede tener espacios</translation>
    </message>
    <message>
        <source>belongs to another customer</source>
        <translation>es de otro cliente</translation>
    </message>
    <message>
        <source>must not hold line breaks or control characters</source>
        <translation>no puede contener saltos de línea ni caracteres de control</translation>
    </message>
    <message>
        <source>must be like name@example.org</source>
        <translation>debe ser como name@example.org</translation>
    </message>
    <message>
        <source>has a name before the @ that no mail server takes</source>
        <translation>tiene delante de la @ un nombre que ningún servidor de correo acepta</translation>
    </message>
    <message>
        <source>has no domain, like example.org, behind the @</source>
        <translation>no tiene detrás de la @ un dominio como example.org</translation>
    </message>
    <message>
        <source>is longer than any address may be</source>
        <translation>es más larga de lo que puede ser una dirección</translation>
    </message>
    <message>
        <source>must be an upper-case currency code of ISO 4217</source>
        <translation>debe ser un código de moneda ISO 4217 en mayúsculas</translation>
    </message>
    <message>
        <source>is money that went on an account; it is not taken back</source>
        <translation>es dinero que fue a una cuenta; no se devuelve</translation>
    </message>
    <message>
        <source>points paid for some of it, and go back as points: leave it out</source>
        <translation>una parte se pagó con puntos y vuelve como puntos: déjelo fuera</translation>
    </message>
    <message>
        <source>points pay nothing here</source>
        <translation>aquí no se paga con puntos</translation>
    </message>
    <message>
        <source>The till in this folder is one for customers: start it with --self-service.</source>
        <translation>La caja de esta carpeta es para clientes: iníciela con --self-service.</translation>
    </message>
    <message>
        <source>The till in this folder is one for cashiers. Self-service needs a folder of its own.</source>
        <translation>La caja de esta carpeta es para cajeros. El autoservicio necesita su propia carpeta.</translation>
    </message>
    <message>
        <source>Another program has this till&apos;s folder.</source>
        <translation>Otro programa usa la carpeta de esta caja.</translation>
    </message>
    <message>
        <source>This folder has another till. Each needs a folder of its own.</source>
        <translation>En esta carpeta hay otra caja. Cada una necesita la suya.</translation>
    </message>
    <message>
        <source>The store server knows no self-service.</source>
        <translation>El servidor no conoce el autoservicio.</translation>
    </message>
    <message>
        <source>That is more than can be ordered here at once.</source>
        <translation>Es más de lo que se puede pedir aquí de una vez.</translation>
    </message>
    <message>
        <source>The journal in this till&apos;s folder is that of %1. Another till needs a folder of its own, or this one is wiped first (--retire).</source>
        <translation>El diario de la carpeta de esta caja es de %1. Otra caja necesita una carpeta propia, o primero hay que borrar esta (--retire).</translation>
    </message>
    <message>
        <source>This till cannot be signed out now.</source>
        <translation>Ahora no se puede cerrar la sesión de esta caja.</translation>
    </message>
    <message>
        <source>Receipt %1 was not charged: there is nothing to print.</source>
        <translation>El recibo %1 no se cobró: no hay nada que imprimir.</translation>
    </message>
    <message>
        <source>Whether receipt %1 was charged is not known yet: there is nothing to print.</source>
        <translation>Aún no se sabe si se cobró el recibo %1: no hay nada que imprimir.</translation>
    </message>
    <message>
        <source>This is no sale: it has no receipt.</source>
        <translation>Esto no es una venta: no tiene recibo.</translation>
    </message>
    <message>
        <source>This refund cannot be read.</source>
        <translation>Esta devolución no se puede leer.</translation>
    </message>
    <message>
        <source>These goods came back with a sale: they are on its receipt.</source>
        <translation>Estos artículos volvieron con una venta: están en su recibo.</translation>
    </message>
    <message>
        <source>This refund was refused: no money moved, there is nothing to print.</source>
        <translation>Esta devolución se rechazó: no se movió dinero, no hay nada que imprimir.</translation>
    </message>
    <message>
        <source>The store server has not answered this refund yet: there is nothing to print.</source>
        <translation>El servidor aún no ha respondido a esta devolución: no hay nada que imprimir.</translation>
    </message>
    <message>
        <source>%1 is another till of this store, last seen %2. Nothing was changed. If this one takes its place, nobody can sign in at the other.</source>
        <translation>%1 es otra caja de esta tienda, vista por última vez %2. No se cambió nada. Si esta ocupa su lugar, nadie podrá iniciar sesión en la otra.</translation>
    </message>
    <message>
        <source>is taken; %1 is free</source>
        <translation>ya está en uso; %1 está libre</translation>
    </message>
    <message>
        <source>This sale would come to more than one receipt can hold.</source>
        <translation>Esta venta sumaría más de lo que cabe en un recibo.</translation>
    </message>
    <message>
        <source>the refund was declined: the card was declined when it was charged: it paid nothing</source>
        <translation>La devolución fue rechazada: la tarjeta fue rechazada al cobrarla y no pagó nada.</translation>
    </message>
    <message>
        <source>the refund was declined: the card has not been charged yet: until it is, nothing goes back another way</source>
        <translation>La devolución fue rechazada: todavía no se ha cobrado la tarjeta. Hasta entonces no se devuelve nada de otra forma.</translation>
    </message>
    <message>
        <source>the refund was declined: the gift card did not have all that it paid: what it lacked goes back no other way</source>
        <translation>La devolución fue rechazada: la tarjeta regalo no tenía todo lo que pagó. Lo que le faltaba no se devuelve de otra forma.</translation>
    </message>
    <message>
        <source>cannot be chosen: a card was declined after the sale, and of these goods %1 were never paid</source>
        <translation>no se puede elegir: una tarjeta fue rechazada después de la venta, y de estos artículos nunca se pagaron %1</translation>
    </message>
    <message>
        <source>must be an https address</source>
        <translation>debe ser una dirección https</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>no se puede leer</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>no se puede leer: %1</translation>
    </message>
    <message>
        <source>holds no certificate</source>
        <translation>no contiene ningún certificado</translation>
    </message>
    <message>
        <source>must be a JSON object</source>
        <translation>debe ser un objeto JSON</translation>
    </message>
    <message>
        <source>%1 is damaged: enrol this till again</source>
        <translation>%1 está dañado: configure esta caja de nuevo</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>debe ser verdadero o falso (true, false)</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>debe ser un texto</translation>
    </message>
    <message>
        <source>must be at most 500</source>
        <translation>puede tener 500 signos como máximo</translation>
    </message>
    <message>
        <source>must be 58, 80 or 80-42</source>
        <translation>debe ser 58, 80 u 80-42</translation>
    </message>
    <message>
        <source>must be 437, 850, 852, 858, 866 or 1252, or PAGE:NUMBER</source>
        <translation>debe ser 437, 850, 852, 858, 866 o 1252, o PÁGINA:NÚMERO</translation>
    </message>
    <message>
        <source>must be 2 or 5</source>
        <translation>debe ser 2 o 5</translation>
    </message>
    <message>
        <source>must be 2 to 510 milliseconds</source>
        <translation>debe ser de 2 a 510 milisegundos</translation>
    </message>
    <message>
        <source>must be high or low</source>
        <translation>debe ser high o low</translation>
    </message>
    <message>
        <source>must be cd5220 or escpos</source>
        <translation>debe ser cd5220 o escpos</translation>
    </message>
    <message>
        <source>must be enter, tab or none</source>
        <translation>debe ser enter, tab o none</translation>
    </message>
    <message>
        <source>%1 is no tcp://host:port</source>
        <translation>no es correcto: %1 no es tcp://host:puerto</translation>
    </message>
    <message>
        <source>%1 names no device, as serial:/dev/ttyS0@9600 does</source>
        <translation>no es correcto: %1 no nombra un dispositivo, como serial:/dev/ttyS0@9600</translation>
    </message>
    <message>
        <source>%1 is no speed of a serial line</source>
        <translation>no es correcto: %1 no es una velocidad de línea serie</translation>
    </message>
    <message>
        <source>%1 is neither rtscts nor xonxoff</source>
        <translation>no es correcto: %1 no es rtscts ni xonxoff</translation>
    </message>
    <message>
        <source>%1 is none of tcp://host:port, serial:/dev/ttyS0@9600, device:/dev/usb/lp0, file:PATH</source>
        <translation>no es correcto: %1 no es tcp://host:puerto, serial:/dev/ttyS0@9600, device:/dev/usb/lp0 ni file:RUTA</translation>
    </message>
    <message>
        <source>must look like serial:/dev/ttyS0@9600 or serial:/dev/ttyS0@9600,7E1</source>
        <translation>debe ser como serial:/dev/ttyS0@9600 o serial:/dev/ttyS0@9600,7E1</translation>
    </message>
    <message>
        <source>has a speed that no serial line is set to</source>
        <translation>tiene una velocidad que ninguna línea serie usa</translation>
    </message>
    <message>
        <source>%1 is no picture: %2</source>
        <translation>no es correcto: %1 no es una imagen: %2</translation>
    </message>
    <message>
        <source>This is not part of the training.</source>
        <translation>Esto no forma parte de las prácticas.</translation>
    </message>
    <message>
        <source>must sum to what is due</source>
        <translation>debe sumar lo que se debe</translation>
    </message>
    <message>
        <source>The settings of this till cannot be read.</source>
        <translation>No se pueden leer los ajustes de esta caja.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>quantity</source>
        <translation>La cantidad</translation>
    </message>
    <message>
        <source>price</source>
        <translation>El precio</translation>
    </message>
    <message>
        <source>discount</source>
        <translation>El descuento</translation>
    </message>
    <message>
        <source>percentage</source>
        <translation>El porcentaje</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>El importe</translation>
    </message>
    <message>
        <source>amount due</source>
        <translation>El importe a pagar</translation>
    </message>
    <message>
        <source>payment</source>
        <translation>El pago</translation>
    </message>
    <message>
        <source>total</source>
        <translation>El total</translation>
    </message>
    <message>
        <source>tip</source>
        <translation>La propina</translation>
    </message>
    <message>
        <source>coupon</source>
        <translation>El cupón</translation>
    </message>
    <message>
        <source>account</source>
        <translation>La cuenta</translation>
    </message>
    <message>
        <source>name</source>
        <translation>El nombre</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>El teléfono</translation>
    </message>
    <message>
        <source>e-mail address</source>
        <translation>El correo electrónico</translation>
    </message>
    <message>
        <source>customer card</source>
        <translation>La tarjeta de cliente</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>El motivo</translation>
    </message>
    <message>
        <source>note</source>
        <translation>La nota</translation>
    </message>
    <message>
        <source>barcode</source>
        <translation>El código de barras</translation>
    </message>
    <message>
        <source>user name</source>
        <translation>El usuario</translation>
    </message>
    <message>
        <source>password</source>
        <translation>La contraseña</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>El PIN</translation>
    </message>
    <message>
        <source>name of the till</source>
        <translation>El nombre de la caja</translation>
    </message>
    <message>
        <source>store</source>
        <translation>La tienda</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>La moneda</translation>
    </message>
    <message>
        <source>way of paying back</source>
        <translation>forma de devolución</translation>
    </message>
    <message>
        <source>address of the store server</source>
        <translation>La dirección del servidor</translation>
    </message>
    <message>
        <source>file with the certificate</source>
        <translation>El archivo del certificado</translation>
    </message>
    <message>
        <source>file settings.json</source>
        <translation>El archivo settings.json</translation>
    </message>
    <message>
        <source>receipt printer</source>
        <translation>La impresora de recibos</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>El papel</translation>
    </message>
    <message>
        <source>code page</source>
        <translation>La página de códigos</translation>
    </message>
    <message>
        <source>picture on top of the receipt</source>
        <translation>La imagen sobre el recibo</translation>
    </message>
    <message>
        <source>QR code on receipts</source>
        <translation>El código QR de los recibos</translation>
    </message>
    <message>
        <source>pin of the drawer</source>
        <translation>El pin del cajón</translation>
    </message>
    <message>
        <source>pulse of the drawer</source>
        <translation>El pulso del cajón</translation>
    </message>
    <message>
        <source>switch of the drawer</source>
        <translation>El interruptor del cajón</translation>
    </message>
    <message>
        <source>sender of e-mails</source>
        <translation>El remitente de los correos</translation>
    </message>
    <message>
        <source>customer display</source>
        <translation>La pantalla del cliente</translation>
    </message>
    <message>
        <source>display of two lines</source>
        <translation>El visor de dos líneas</translation>
    </message>
    <message>
        <source>commands of the display</source>
        <translation>Los comandos del visor</translation>
    </message>
    <message>
        <source>code page of the display</source>
        <translation>La página de códigos del visor</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>La balanza</translation>
    </message>
    <message>
        <source>what the scanner sends before a code</source>
        <translation>Lo que el escáner envía antes de un código</translation>
    </message>
    <message>
        <source>what the scanner sends after a code</source>
        <translation>Lo que el escáner envía después de un código</translation>
    </message>
    <message>
        <source>part devices of settings.json</source>
        <translation>La parte devices de settings.json</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Show the keys</source>
        <translation>Mostrar las teclas</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>Buscar en el catálogo</translation>
    </message>
    <message>
        <source>Find the customer</source>
        <translation>Buscar al cliente</translation>
    </message>
    <message>
        <source>Hold this sale</source>
        <translation>Poner la venta en espera</translation>
    </message>
    <message>
        <source>Recall a held sale</source>
        <translation>Recuperar una venta</translation>
    </message>
    <message>
        <source>Set the quantity of the line</source>
        <translation>Cambiar la cantidad de la línea</translation>
    </message>
    <message>
        <source>Set the price of the line</source>
        <translation>Cambiar el precio de la línea</translation>
    </message>
    <message>
        <source>Discount the line in percent</source>
        <translation>Descontar la línea en porcentaje</translation>
    </message>
    <message>
        <source>Pay, and pay exactly</source>
        <translation>Cobrar, y cobrar exacto</translation>
    </message>
    <message>
        <source>Pay the exact amount in cash</source>
        <translation>Cobrar el importe exacto en efectivo</translation>
    </message>
    <message>
        <source>Pay by card</source>
        <translation>Cobrar con tarjeta</translation>
    </message>
    <message>
        <source>Lock the till</source>
        <translation>Bloquear la caja</translation>
    </message>
    <message>
        <source>Take the line off</source>
        <translation>Anular la línea</translation>
    </message>
    <message>
        <source>Give the whole sale up</source>
        <translation>Anular toda la venta</translation>
    </message>
    <message>
        <source>Note on the line</source>
        <translation>Nota de la línea</translation>
    </message>
    <message>
        <source>Note on the sale</source>
        <translation>Nota de la venta</translation>
    </message>
    <message>
        <source>Say what an unknown code is</source>
        <translation>Decir qué es un código desconocido</translation>
    </message>
    <message>
        <source>Open another sale</source>
        <translation>Abrir otra venta</translation>
    </message>
    <message>
        <source>Refund from a receipt</source>
        <translation>Devolución con recibo</translation>
    </message>
    <message>
        <source>Back; never clears a sale</source>
        <translation>Atrás; nunca borra una venta</translation>
    </message>
    <message>
        <source>Settings of this till</source>
        <translation>Ajustes de esta caja</translation>
    </message>
    <message>
        <source>Take an amount off the line</source>
        <translation>Descontar un importe de la línea</translation>
    </message>
    <message>
        <source>Go to the next open sale</source>
        <translation>Ir a la siguiente venta abierta</translation>
    </message>
    <message>
        <source>Scan mode, or buttons</source>
        <translation>Escanear o botones</translation>
    </message>
</context>
<context>
    <name>Pole</name>
    <message>
        <source>Till closed</source>
        <translation>Caja cerrada</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenido</translation>
    </message>
    <message>
        <source>REFUNDED</source>
        <translation>REEMBOLSADO</translation>
    </message>
    <message>
        <source>CHANGE</source>
        <translation>CAMBIO</translation>
    </message>
    <message>
        <source>PAID</source>
        <translation>PAGADO</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Gracias</translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation>TOTAL</translation>
    </message>
    <message>
        <source>REFUND</source>
        <translation>DEVOLUCIÓN</translation>
    </message>
    <message>
        <source>YOU GET BACK</source>
        <translation>SE LE DEVUELVE</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Signing in…</source>
        <translation>Identificando…</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <translation>Escriba el PIN</translation>
    </message>
    <message>
        <source>REFUNDED</source>
        <translation>REEMBOLSADO</translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation>TOTAL</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) waiting, oldest %1</source>
        <translation>
            <numerusform>%n venta en espera de envío, desde hace %1</numerusform>
            <numerusform>%n ventas en espera de envío, la más antigua desde hace %1</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 to look at</source>
        <translation>%1 por revisar</translation>
    </message>
    <message>
        <source>Offline, %1 waiting</source>
        <translation>Sin conexión, %1 en espera</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Sending %1</source>
        <translation>Enviando %1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Stop selling: this till cannot write its journal</source>
        <translation>Deje de vender: esta caja no puede escribir su diario</translation>
    </message>
    <message>
        <source>No sale can be recorded. Free space on the disk, then start the till again.</source>
        <translation>No se puede registrar ninguna venta. Libere espacio en el disco y vuelva a iniciar la caja.</translation>
    </message>
    <message>
        <source>The store server cannot be reached</source>
        <translation>No se puede conectar con el servidor</translation>
    </message>
    <message>
        <source>Cash sales go on. %1.</source>
        <translation>Las ventas en efectivo siguen. %1.</translation>
    </message>
    <message>
        <source>Cash sales go on.</source>
        <translation>Las ventas en efectivo siguen.</translation>
    </message>
    <message>
        <source>Sales are waiting to be sent</source>
        <translation>Hay ventas en espera de envío</translation>
    </message>
    <message>
        <source>%1. They are safe on this till.</source>
        <translation>%1. Están seguras en esta caja.</translation>
    </message>
    <message>
        <source>A sale was not accepted by the store server</source>
        <translation>El servidor no aceptó una venta</translation>
    </message>
    <message>
        <source>It is safe on this till. A manager must look at it.</source>
        <translation>Está segura en esta caja. Un encargado debe revisarla.</translation>
    </message>
    <message>
        <source>Sales go on.</source>
        <translation>Las ventas siguen.</translation>
    </message>
    <message numerus="yes">
        <source>Sales go on; %n receipt(s) wait since %1 and print by themselves.</source>
        <translation>
            <numerusform>Las ventas siguen; %n recibo espera desde las %1 y se imprime solo.</numerusform>
            <numerusform>Las ventas siguen; %n recibos esperan desde las %1 y se imprimen solos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Print jobs</source>
        <translation>Trabajos de impresión</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) need you</source>
        <translation>
            <numerusform>Un recibo necesita su atención</numerusform>
            <numerusform>%n recibos necesitan su atención</numerusform>
        </translation>
    </message>
    <message>
        <source>The receipt printer: %1. The sale stands.</source>
        <translation>La impresora de recibos: %1. La venta vale.</translation>
    </message>
    <message>
        <source>The sale stands. Look at the paper, then say what to do.</source>
        <translation>La venta vale. Mire el papel y luego diga qué hacer.</translation>
    </message>
    <message>
        <source>The receipt printer cannot print: %1</source>
        <translation>La impresora de recibos no puede imprimir: %1</translation>
    </message>
    <message>
        <source>The receipt printer cannot be reached: %1</source>
        <translation>No se puede conectar con la impresora de recibos: %1</translation>
    </message>
    <message>
        <source>The paper roll is nearly at its end</source>
        <translation>El rollo de papel está casi al final</translation>
    </message>
    <message>
        <source>Have a new one at hand.</source>
        <translation>Tenga uno nuevo a mano.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Imprimiendo</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Impreso</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Incierto</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>No impreso</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Descartado</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message numerus="yes">
        <source>since %1, tried %n time(s): %2</source>
        <translation>
            <numerusform>desde %1, un intento: %2</numerusform>
            <numerusform>desde %1, %n intentos: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>since %1: %2. Part of it may be on paper.</source>
        <translation>desde %1: %2. Puede que una parte esté en el papel.</translation>
    </message>
    <message>
        <source>since %1: %2</source>
        <translation>desde %1: %2</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1, copia</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Sin impresora</translation>
    </message>
    <message>
        <source>Cannot print: %1</source>
        <translation>No puede imprimir: %1</translation>
    </message>
    <message>
        <source>Cannot be reached: %1</source>
        <translation>Sin conexión: %1</translation>
    </message>
    <message>
        <source>The drawer is open</source>
        <translation>El cajón está abierto</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>en espera de envío</translation>
    </message>
    <message>
        <source>card: not known yet</source>
        <translation>tarjeta: aún no se sabe</translation>
    </message>
    <message numerus="yes">
        <source>sent %n time(s), no answer yet</source>
        <translation>
            <numerusform>enviado una vez, aún sin respuesta</numerusform>
            <numerusform>enviado %n veces, aún sin respuesta</numerusform>
        </translation>
    </message>
    <message>
        <source>at the store server</source>
        <translation>en el servidor</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>rechazado: %1</translation>
    </message>
    <message>
        <source>not charged: %1</source>
        <translation>no cobrado: %1</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Devolución</translation>
    </message>
    <message>
        <source>Journal put back from a copy</source>
        <translation>Diario restaurado de una copia</translation>
    </message>
    <message>
        <source>Shift opened</source>
        <translation>Turno abierto</translation>
    </message>
    <message>
        <source>Cash in or out</source>
        <translation>Entrada o salida de efectivo</translation>
    </message>
    <message>
        <source>Shift closed</source>
        <translation>Turno cerrado</translation>
    </message>
    <message>
        <source>Note for the owner</source>
        <translation>Nota para el propietario</translation>
    </message>
    <message numerus="yes">
        <source>%n wait(s), the oldest since %1.</source>
        <translation>
            <numerusform>%n en espera desde %1.</numerusform>
            <numerusform>%n en espera, el más antiguo desde %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused: a manager must look.</source>
        <translation>
            <numerusform>%n rechazado: un encargado debe revisarlo.</numerusform>
            <numerusform>%n rechazados: un encargado debe revisarlos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything here is safe on this till; what waits is sent by itself.</source>
        <translation>Todo lo que hay aquí está seguro en esta caja; lo que espera se envía solo.</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Efectivo</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Tarjeta regalo</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Saldo a favor</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>A crédito</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Card (terminal)</source>
        <translation>Tarjeta (terminal)</translation>
    </message>
    <message>
        <source>COPY</source>
        <translation>COPIA</translation>
    </message>
    <message>
        <source>REFUND</source>
        <translation>DEVOLUCIÓN</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Recibo %1</translation>
    </message>
    <message>
        <source>Till %1</source>
        <translation>Caja %1</translation>
    </message>
    <message>
        <source>Served by %1</source>
        <translation>Le atendió %1</translation>
    </message>
    <message>
        <source>Customer: %1</source>
        <translation>Cliente: %1</translation>
    </message>
    <message>
        <source>VOID %1</source>
        <translation>ANULADO %1</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>You saved</source>
        <translation>Ha ahorrado</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Redondeo</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Propina</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>A pagar</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>A: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Card reference</source>
        <translation>Referencia de tarjeta</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Motivo: %1</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>PRÁCTICAS</translation>
    </message>
    <message>
        <source>Not a receipt: nothing was sold</source>
        <translation>No es un recibo: no se vendió nada</translation>
    </message>
    <message>
        <source>No tax: %1</source>
        <translation>Sin impuestos: %1</translation>
    </message>
    <message>
        <source>incl. %1 of %2</source>
        <translation>incl. %1 de %2</translation>
    </message>
    <message>
        <source>plus %1 of %2</source>
        <translation>más %1 de %2</translation>
    </message>
    <message>
        <source>Thank you for your visit</source>
        <translation>Gracias por su visita</translation>
    </message>
    <message>
        <source>Receipt %1, %2</source>
        <translation>Recibo %1, %2</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañado</translation>
    </message>
    <message>
        <source>Wrong product</source>
        <translation>Producto equivocado</translation>
    </message>
    <message>
        <source>Changed mind</source>
        <translation>Cambio de opinión</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>En mal estado</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Abono</translation>
    </message>
    <message>
        <source>RETURNED, from receipt %1</source>
        <translation>DEVOLUCIÓN, del recibo %1</translation>
    </message>
    <message>
        <source>Returned goods</source>
        <translation>Productos devueltos</translation>
    </message>
    <message>
        <source>Nothing to pay</source>
        <translation>Nada que pagar</translation>
    </message>
    <message>
        <source>Given back: %1</source>
        <translation>Devuelto: %1</translation>
    </message>
    <message>
        <source>Credit for your next visit</source>
        <translation>Abono para su próxima visita</translation>
    </message>
    <message>
        <source>Show this code at the till; it works like a gift card.</source>
        <translation>Muestre este código en la caja; vale como una tarjeta regalo.</translation>
    </message>
    <message>
        <source>Tax altogether</source>
        <translation>Impuestos en total</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
    </message>
    <message>
        <source>cards up to %1 for another %2</source>
        <translation>tarjetas hasta %1 durante %2 más</translation>
    </message>
    <message>
        <source>refunds, gift cards and accounts</source>
        <translation>devoluciones, tarjetas regalo y cuentas</translation>
    </message>
    <message>
        <source>refunds up to %1</source>
        <translation>devoluciones hasta %1</translation>
    </message>
    <message>
        <source>gift cards up to %1</source>
        <translation>tarjetas regalo hasta %1</translation>
    </message>
    <message>
        <source>%1 go on.</source>
        <translation>Siguen funcionando: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Cards cannot be approved at the moment</source>
        <translation>Ahora no se pueden aprobar tarjetas</translation>
    </message>
    <message>
        <source>The connection is back: try it the usual way. No money moved.</source>
        <translation>La conexión ha vuelto: inténtelo como siempre. No se movió dinero.</translation>
    </message>
    <message>
        <source>The store does not allow this without the store server. No money moved; take cash.</source>
        <translation>La tienda no lo permite sin el servidor. No se movió dinero; cobre en efectivo.</translation>
    </message>
    <message>
        <source>There is nothing to take or give.</source>
        <translation>No hay nada que cobrar ni devolver.</translation>
    </message>
    <message>
        <source>Without asking, one card may pay at most %1. No money moved; take the rest in cash.</source>
        <translation>Sin consultar, una tarjeta puede pagar %1 como máximo. No se movió dinero; cobre el resto en efectivo.</translation>
    </message>
    <message>
        <source>Without the store server only %1 more is allowed. No money moved.</source>
        <translation>Sin el servidor solo se permiten %1 más. No se movió dinero.</translation>
    </message>
    <message>
        <source>Cards were taken without asking for as long as the store allows. Take cash.</source>
        <translation>Ya se aceptaron tarjetas sin consultar durante el tiempo que permite la tienda. Cobre en efectivo.</translation>
    </message>
    <message>
        <source>This till was not given any gift card money to take without asking. Take cash.</source>
        <translation>Esta caja no recibió saldo de tarjetas regalo para aceptar sin consultar. Cobre en efectivo.</translation>
    </message>
    <message>
        <source>The time is over in which this till may take gift cards without asking. Take cash.</source>
        <translation>Se acabó el tiempo en que esta caja puede aceptar tarjetas regalo sin consultar. Cobre en efectivo.</translation>
    </message>
    <message>
        <source>Back: %1</source>
        <translation>Devuelto: %1</translation>
    </message>
    <message>
        <source>Only a manager signs a till out: lock it and let one unlock it.</source>
        <translation>Solo un encargado cierra la sesión de una caja: bloquéela y deje que un encargado la desbloquee.</translation>
    </message>
    <message>
        <source>This till&apos;s journal cannot be written, so nobody can say what waits in it. Start the program again first.</source>
        <translation>No se puede escribir el diario de esta caja, así que nadie sabe qué queda pendiente en él. Primero reinicie el programa.</translation>
    </message>
    <message numerus="yes">
        <source>%n of this till&apos;s sales, refunds, shifts and notes are not at the store server yet. They are sent by themselves as soon as it answers: wait for that, then sign out.</source>
        <translation>
            <numerusform>%n venta, devolución, turno o nota de esta caja todavía no está en el servidor. Se envía sola en cuanto responda: espere a eso y cierre la sesión después.</numerusform>
            <numerusform>%n ventas, devoluciones, turnos y notas de esta caja todavía no están en el servidor. Se envían solas en cuanto responda: espere a eso y cierre la sesión después.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were refused by the store server and have to be looked at first.</source>
        <translation>
            <numerusform>El servidor rechazó %n; primero hay que revisarla.</numerusform>
            <numerusform>El servidor rechazó %n; primero hay que revisarlas.</numerusform>
        </translation>
    </message>
    <message>
        <source>A shift is open: count the drawer and close it first.</source>
        <translation>Hay un turno abierto: primero cuente la caja y ciérrelo.</translation>
    </message>
    <message>
        <source>A sale is open, or held on this till alone: finish it or give it up first.</source>
        <translation>Hay una venta abierta, o apartada solo en esta caja: termínela o anúlela primero.</translation>
    </message>
    <message>
        <source>The store server cannot be reached, and it has to hear of this. Try again when it answers.</source>
        <translation>No se puede contactar con el servidor, y tiene que saberlo. Inténtelo de nuevo cuando responda.</translation>
    </message>
    <message>
        <source>Printed again %1</source>
        <translation>Reimpreso %1</translation>
    </message>
    <message>
        <source>Refund of %1</source>
        <translation>Devolución de %1</translation>
    </message>
    <message>
        <source>from the store server</source>
        <translation>del servidor</translation>
    </message>
    <message>
        <source>paid twice: the card was charged after all, refund it</source>
        <translation>pagado dos veces: la tarjeta sí se cobró, devuélvalo</translation>
    </message>
    <message>
        <source>TO BE REFUNDED</source>
        <translation>POR REEMBOLSAR</translation>
    </message>
    <message>
        <source>NOT REFUNDED</source>
        <translation>NO REEMBOLSADO</translation>
    </message>
    <message>
        <source>The money is under way. This till does not know yet whether it is back.</source>
        <translation>El dinero está en camino. Esta caja aún no sabe si ha llegado.</translation>
    </message>
    <message>
        <source>The money did not go back this way. Please ask the staff.</source>
        <translation>El dinero no se devolvió por esta vía. Pregunte al personal.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) not known yet</source>
        <translation>
            <numerusform>%n tarjeta por aclarar</numerusform>
            <numerusform>%n tarjetas por aclarar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) not known yet: the till goes on asking.</source>
        <translation>
            <numerusform>%n tarjeta está por aclarar: la caja sigue preguntando.</numerusform>
            <numerusform>%n tarjetas están por aclarar: la caja sigue preguntando.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of this till&apos;s cards may have been charged or not. The till goes on asking: wait for the answer, then sign out.</source>
        <translation>
            <numerusform>No se sabe si se cobró %n tarjeta de esta caja. La caja sigue preguntando: espere la respuesta y luego dé de baja la caja.</numerusform>
            <numerusform>No se sabe si se cobraron %n tarjetas de esta caja. La caja sigue preguntando: espere la respuesta y luego dé de baja la caja.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shifts or notes are waiting to be sent</source>
        <translation>Hay turnos o notas por enviar</translation>
    </message>
    <message>
        <source>The oldest for %1. They are safe on this till.</source>
        <translation>El más antiguo desde hace %1. Están a salvo en esta caja.</translation>
    </message>
    <message>
        <source>Refund %1</source>
        <translation>Devolución %1</translation>
    </message>
    <message>
        <source>Of receipt %1</source>
        <translation>Del recibo %1</translation>
    </message>
    <message>
        <source>Signature of the customer:</source>
        <translation>Firma del cliente:</translation>
    </message>
    <message>
        <source>refused, and settled by hand: %1</source>
        <translation>rechazado y resuelto a mano: %1</translation>
    </message>
    <message>
        <source>Sign in to send %1</source>
        <translation>Iniciar sesión para enviar %1</translation>
    </message>
    <message>
        <source>%1. They are safe on this till, and sent once somebody signs in.</source>
        <translation>%1. Están seguras en esta caja y se enviarán cuando alguien inicie sesión.</translation>
    </message>
    <message>
        <source>The oldest for %1. They are safe on this till, and sent once somebody signs in.</source>
        <translation>El más antiguo desde hace %1. Están a salvo en esta caja y se enviarán cuando alguien inicie sesión.</translation>
    </message>
    <message>
        <source>Never paid: card declined</source>
        <translation>No pagado: tarjeta rechazada</translation>
    </message>
    <message>
        <source>Left on gift card %1</source>
        <translation>Queda en la tarjeta regalo %1</translation>
    </message>
    <message>
        <source>Points earned</source>
        <translation>Puntos ganados</translation>
    </message>
    <message>
        <source>Points altogether</source>
        <translation>Puntos en total</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::AgeDialog</name>
    <message>
        <source>Is the customer %1 or older?</source>
        <translation>¿El cliente tiene %1 años o más?</translation>
    </message>
    <message>
        <source>Born on this day or before it</source>
        <translation>Nacido en este día o antes</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>A day: d day, MMMM name of the month, yyyy year.</extracomment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>N   No: do not sell it</source>
        <translation>N   No: no venderlo</translation>
    </message>
    <message>
        <source>Y   Yes: old enough</source>
        <translation>Y   Sí: tiene la edad</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ApprovalDialog</name>
    <message>
        <source>Approval</source>
        <translation>Autorización</translation>
    </message>
    <message>
        <source>Somebody has to allow this</source>
        <translation>Alguien tiene que autorizar esto</translation>
    </message>
    <message>
        <source>Do not do it</source>
        <translation>No hacerlo</translation>
    </message>
    <message>
        <source>Nobody who may allow this has a PIN at this till.</source>
        <translation>Nadie que pueda autorizar esto tiene PIN en esta caja.</translation>
    </message>
    <message>
        <source>This badge may not allow it.</source>
        <translation>Esta credencial no puede autorizarlo.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::BalancePanel</name>
    <message>
        <source>Scan the card, or type its code</source>
        <translation>Escanee la tarjeta o escriba su código</translation>
    </message>
    <message>
        <source>Gift card code</source>
        <translation>Código de la tarjeta regalo</translation>
    </message>
    <message>
        <source>Check balance</source>
        <translation>Consultar saldo</translation>
    </message>
    <message>
        <source>Check the balance first.</source>
        <translation>Consulte primero el saldo.</translation>
    </message>
    <message>
        <source>The balance is checked with the store server.</source>
        <translation>El saldo se consulta en el servidor.</translation>
    </message>
    <message>
        <source>Asking the store server…</source>
        <translation>Consultando al servidor…</translation>
    </message>
    <message>
        <source>Scan the card, or type its code.</source>
        <translation>Escanee la tarjeta o escriba su código.</translation>
    </message>
    <message>
        <source>%1 on the card</source>
        <translation>%1 en la tarjeta</translation>
    </message>
    <message>
        <source>This store has no such gift card. Nothing was taken.</source>
        <translation>Esta tienda no tiene esa tarjeta regalo. No se cobró nada.</translation>
    </message>
    <message>
        <source>The store server did not answer. Nothing was taken; check again, or pay another way.</source>
        <translation>El servidor no respondió. No se cobró nada; consulte de nuevo o cobre de otra forma.</translation>
    </message>
    <message>
        <source>The store server does not know this customer yet. Nothing was taken.</source>
        <translation>El servidor aún no conoce a este cliente. No se cobró nada.</translation>
    </message>
    <message>
        <source>The store server did not answer. Nothing was taken; pay another way.</source>
        <translation>El servidor no respondió. No se cobró nada; cobre de otra forma.</translation>
    </message>
    <message>
        <source>%1 of store credit</source>
        <translation>%1 de saldo a favor</translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s) are worth %2</source>
        <translation>
            <numerusform>%1 punto vale %2</numerusform>
            <numerusform>%1 puntos valen %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Owes %1 of at most %2; %3 is free</source>
        <translation>Debe %1 de %2 como máximo; quedan %3</translation>
    </message>
    <message>
        <source>That is less than what was typed.</source>
        <translation>Es menos de lo que escribió.</translation>
    </message>
    <message>
        <source>At most %1 can be paid so.</source>
        <translation>Así se pueden pagar %1 como máximo.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>The balance cannot be asked for now. Up to %1 is taken without asking</source>
        <translation>Ahora no se puede consultar el saldo. Se aceptan hasta %1 sin consultar</translation>
    </message>
    <message>
        <source>%1: above the limit by %2</source>
        <translation>%1: %2 por encima del límite</translation>
    </message>
    <message>
        <source>%1: above the limit by %2, manager&apos;s PIN</source>
        <translation>%1: %2 por encima del límite, PIN del encargado</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::BasketPanel</name>
    <message>
        <source>Pay by card</source>
        <translation>Cobrar con tarjeta</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Tap a product to add it</source>
        <translation>Toque un producto para añadirlo</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>Su pedido</translation>
    </message>
    <message numerus="yes">
        <source>Your order: %n items</source>
        <translation>
            <numerusform>Su pedido: %n artículo</numerusform>
            <numerusform>Su pedido: %n artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>One less of %1</source>
        <translation>Uno menos de %1</translation>
    </message>
    <message>
        <source>One more of %1</source>
        <translation>Uno más de %1</translation>
    </message>
    <message>
        <source>You save %1</source>
        <translation>Ahorra %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CardPanel</name>
    <message>
        <source>Waiting for the card</source>
        <translation>Esperando la tarjeta</translation>
    </message>
    <message>
        <source>Ask the customer to tap, insert or swipe.</source>
        <translation>Pida al cliente que acerque, inserte o deslice la tarjeta.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobada</translation>
    </message>
    <message>
        <source>The card was charged.</source>
        <translation>Se cobró a la tarjeta.</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Rechazada</translation>
    </message>
    <message>
        <source>The card was not charged. Try another card or take cash.</source>
        <translation>No se cobró a la tarjeta. Pruebe otra tarjeta o cobre en efectivo.</translation>
    </message>
    <message>
        <source>The card was not charged: %1. Try another card or take cash.</source>
        <translation>No se cobró a la tarjeta: %1. Pruebe otra tarjeta o cobre en efectivo.</translation>
    </message>
    <message>
        <source>Choose another tender</source>
        <translation>Elegir otra forma de pago</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>No es posible</translation>
    </message>
    <message>
        <source>The store server did not take this sale: %1 No money moved.</source>
        <translation>El servidor no aceptó esta venta: %1 No se movió dinero.</translation>
    </message>
    <message>
        <source>The payment never arrived</source>
        <translation>El pago no llegó</translation>
    </message>
    <message>
        <source>The store server has no such sale. No money moved.</source>
        <translation>El servidor no tiene esa venta. No se movió dinero.</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Enviar de nuevo</translation>
    </message>
    <message>
        <source>We do not know yet whether the card was charged</source>
        <translation>Aún no se sabe si se cobró a la tarjeta</translation>
    </message>
    <message>
        <source>Checking (%1 of %2)… Do not ask for the card again.</source>
        <translation>Comprobando (%1 de %2)… No vuelva a pedir la tarjeta.</translation>
    </message>
    <message>
        <source>No answer yet. Do not ask for the card again.</source>
        <translation>Aún sin respuesta. No vuelva a pedir la tarjeta.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar de nuevo</translation>
    </message>
    <message>
        <source>Booking the sale</source>
        <translation>Anotando la venta</translation>
    </message>
    <message>
        <source>The store server is asked.</source>
        <translation>Consultando al servidor.</translation>
    </message>
    <message>
        <source>Go on without it (manager)</source>
        <translation>Seguir sin respuesta (encargado)</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>The payment is under way. Nobody has answered yet.</source>
        <translation>El pago está en camino. Nadie ha respondido todavía.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CartDelegate</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CartModel</name>
    <message>
        <source>Not in the catalogue</source>
        <translation>No está en el catálogo</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Anulada</translation>
    </message>
    <message>
        <source>%1 × %2  ·  %3 each</source>
        <translation>%1 × %2  ·  %3 cada uno</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Sell once</source>
        <translation>Una vez</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CartPanel</name>
    <message>
        <source>Pay</source>
        <translation>Cobrar</translation>
    </message>
    <message>
        <source>Scan the first product</source>
        <translation>Escanee el primer producto</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Cant.</translation>
    </message>
    <message>
        <source>Disc %</source>
        <translation>Dto. %</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>%1 de descuento</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
    </message>
    <message>
        <source>Pay  %1</source>
        <translation>Cobrar  %1</translation>
    </message>
    <message>
        <source>Clear the red line first</source>
        <translation>Resuelva la línea roja</translation>
    </message>
    <message>
        <source>Type the quantity first, then Qty.</source>
        <translation>Escriba primero la cantidad y luego pulse Cant.</translation>
    </message>
    <message>
        <source>Type the percentage first, then Disc %.</source>
        <translation>Escriba primero el porcentaje y luego pulse Dto. %.</translation>
    </message>
    <message>
        <source>A discount cannot be more than 100 %.</source>
        <translation>Un descuento no puede pasar del 100 %.</translation>
    </message>
    <message>
        <source>Scan the new goods</source>
        <translation>Escanee los productos nuevos</translation>
    </message>
    <message>
        <source>Give back  %1</source>
        <translation>Devolver  %1</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Lines of this sale</source>
        <translation>Líneas de esta venta</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Sell the code that was typed</source>
        <translation>Vender el código tecleado</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Quitarla</translation>
    </message>
    <message>
        <source>Write a note on it</source>
        <translation>Escribir una nota</translation>
    </message>
    <message>
        <source>Take %1 off its price</source>
        <translation>Descontar %1 de su precio</translation>
    </message>
    <message>
        <source>What about this line?</source>
        <translation>¿Qué se hace con esta línea?</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarla como está</translation>
    </message>
    <message>
        <source>Type the amount first.</source>
        <translation>Teclee primero el importe.</translation>
    </message>
    <message>
        <source>Type the price first, then Price.</source>
        <translation>Teclee primero el precio y luego Precio.</translation>
    </message>
    <message>
        <source>or press %1 to search, or tap a product on the right</source>
        <translation>o pulse %1 para buscar, o toque un producto a la derecha</translation>
    </message>
    <message>
        <source>or press %1 to search</source>
        <translation>o pulse %1 para buscar</translation>
    </message>
    <message>
        <source>So many of what is scanned next</source>
        <translation>Esta cantidad del próximo artículo escaneado</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CashDialog</name>
    <message>
        <source>Cash in or out</source>
        <translation>Entrada o salida de efectivo</translation>
    </message>
    <message>
        <source>Cash without a sale</source>
        <translation>Efectivo sin venta</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Meter</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Sacar</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Banco</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Gastos</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Say how much</source>
        <translation>Diga cuánto</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>Diga por qué</translation>
    </message>
    <message>
        <source>Put %1 in</source>
        <translation>Meter %1</translation>
    </message>
    <message>
        <source>Take %1 out</source>
        <translation>Sacar %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CataloguePanel</name>
    <message>
        <source>More departments</source>
        <translation>Más secciones</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Fetching the catalogue</source>
        <translation>Descargando el catálogo</translation>
    </message>
    <message>
        <source>What is here already can be scanned and sold. Search and tiles follow.</source>
        <translation>Lo que ya está aquí se puede escanear y vender. La búsqueda y los botones vienen después.</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>No se encontró nada para «%1»</translation>
    </message>
    <message>
        <source>Try the beginning of another word, or scan the barcode</source>
        <translation>Pruebe con el comienzo de otra palabra o escanee el código de barras</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Aún no hay productos</translation>
    </message>
    <message>
        <source>Add products in the console; they appear here by themselves</source>
        <translation>Añada productos en la consola; aquí aparecen solos</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Productos</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ChoiceDialog</name>
    <message>
        <source>Scanned by mistake</source>
        <translation>Escaneado por error</translation>
    </message>
    <message>
        <source>The customer does not want it</source>
        <translation>El cliente no lo quiere</translation>
    </message>
    <message>
        <source>Wrong price</source>
        <translation>Precio equivocado</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Dañado</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Otro motivo</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CloseShiftPage</name>
    <message>
        <source>Count the drawer</source>
        <translation>Contar el cajón</translation>
    </message>
    <message>
        <source>Not now  (Esc)</source>
        <translation>Ahora no  (Esc)</translation>
    </message>
    <message>
        <source>By coin and note. What should be there is shown afterwards.</source>
        <translation>Por monedas y billetes. Lo que debería haber se muestra después.</translation>
    </message>
    <message>
        <source>By coin and note. %1 in cash should be there.</source>
        <translation>Por monedas y billetes. Debería haber %1 en efectivo.</translation>
    </message>
    <message>
        <source>Count the cash first; type 0 where there is nothing in the drawer.</source>
        <translation>Cuente primero el efectivo; escriba 0 si no hay nada en el cajón.</translation>
    </message>
    <message>
        <source>The drawer is %1 short.</source>
        <translation>Faltan %1 en el cajón.</translation>
    </message>
    <message>
        <source>There is %1 too much in the drawer.</source>
        <translation>Sobran %1 en el cajón.</translation>
    </message>
    <message>
        <source>counted before: %1</source>
        <translation>contado antes: %1</translation>
    </message>
    <message>
        <source>Counted in cash</source>
        <translation>Contado en efectivo</translation>
    </message>
    <message>
        <source>That is all</source>
        <translation>Eso es todo</translation>
    </message>
    <message>
        <source>counted in %1: %2</source>
        <translation>contado en %1: %2</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CodeLookup</name>
    <message>
        <source>This label says neither weight nor price: weigh it again.</source>
        <translation>Esta etiqueta no indica ni peso ni precio: pese de nuevo.</translation>
    </message>
    <message>
        <source>This label&apos;s price cannot be read: check how the till is set up for labels.</source>
        <translation>No se puede leer el precio de esta etiqueta: revise la configuración de etiquetas de la caja.</translation>
    </message>
    <message>
        <source>The label was misread: scan it again.</source>
        <translation>La etiqueta se leyó mal: escanéela de nuevo.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CopyProgress</name>
    <message>
        <source>Copy of the catalogue</source>
        <translation>Copia del catálogo</translation>
    </message>
    <message>
        <source>Preparing the search: %1 of %2</source>
        <translation>Preparando la búsqueda: %1 de %2</translation>
    </message>
    <message>
        <source>Fetching the catalogue: %1 of %2</source>
        <translation>Descargando el catálogo: %1 de %2</translation>
    </message>
    <message>
        <source>Fetching the catalogue: %1 so far</source>
        <translation>Descargando el catálogo: %1 hasta ahora</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CountSheet</name>
    <message>
        <source>Other means of payment: add up the slips</source>
        <translation>Otras formas de pago: sume los comprobantes</translation>
    </message>
    <message>
        <source>Money of other countries: its sum, in its own currency</source>
        <translation>Dinero de otros países: la suma, en su propia moneda</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CouponBar</name>
    <message>
        <source>Coupon %1, %2. Take it away</source>
        <translation>Cupón %1, %2. Quitarlo</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>aún sin usar</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CustomerBar</name>
    <message>
        <source>Take the customer off this sale</source>
        <translation>Quitar al cliente de esta venta</translation>
    </message>
    <message>
        <source>no tax</source>
        <translation>sin impuestos</translation>
    </message>
    <message>
        <source>Customer of this sale: %1</source>
        <translation>Cliente de esta venta: %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CustomerForm</name>
    <message>
        <source>Save and take for this sale</source>
        <translation>Guardar y usar en esta venta</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Cliente nuevo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Card (scan it)</source>
        <translation>Tarjeta (escanéela)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Type the name first.</source>
        <translation>Escriba primero el nombre.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Not saved: %1 %2.</source>
        <translation>No guardado: %1 %2.</translation>
    </message>
    <message>
        <source>The store server cannot be reached, so nobody was saved. Sell without the customer, or save again.</source>
        <translation>No se puede conectar con el servidor, así que no se guardó a nadie. Venda sin el cliente o guarde de nuevo.</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>No guardado: %1</translation>
    </message>
    <message>
        <source>Change the customer</source>
        <translation>Cambiar el cliente</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Not saved: somebody else has changed this customer meanwhile. The fields show what they wrote. Change it again.</source>
        <translation>No se ha guardado: otra persona ha cambiado este cliente entretanto. Los campos muestran lo que escribió. Cámbielo otra vez.</translation>
    </message>
    <message>
        <source>The store server cannot be reached: whether this was saved is not known. Save again later.</source>
        <translation>No se puede contactar con el servidor de la tienda: no se sabe si se ha guardado. Guárdelo otra vez más tarde.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CustomerPanel</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>%1 is a customer now</source>
        <translation>%1 ya es cliente</translation>
    </message>
    <message>
        <source>Name, phone, e-mail or card</source>
        <translation>Nombre, teléfono, correo o tarjeta</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Clientes encontrados</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Cliente nuevo</translation>
    </message>
    <message>
        <source>How much the customer pays off</source>
        <translation>Cuánto paga el cliente de su deuda</translation>
    </message>
    <message>
        <source>Pay off</source>
        <translation>Pagar deuda</translation>
    </message>
    <message>
        <source>Take for this sale</source>
        <translation>Usar en esta venta</translation>
    </message>
    <message>
        <source>Take off this sale</source>
        <translation>Quitar de esta venta</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Search, or scan the customer&apos;s card.</source>
        <translation>Busque o escanee la tarjeta del cliente.</translation>
    </message>
    <message>
        <source>Nobody is found so. Look for less of the name, or make a new customer.</source>
        <translation>No se encontró a nadie así. Busque con menos letras o cree un cliente nuevo.</translation>
    </message>
    <message>
        <source>Group: %1</source>
        <translation>Grupo: %1</translation>
    </message>
    <message>
        <source>Pays no tax: %1</source>
        <translation>No paga impuestos: %1</translation>
    </message>
    <message>
        <source>Asking what they owe and have…</source>
        <translation>Consultando lo que debe y tiene…</translation>
    </message>
    <message>
        <source>What they owe and have is not known without the store server.</source>
        <translation>Sin el servidor no se sabe lo que debe y tiene.</translation>
    </message>
    <message>
        <source>Paid off: %1</source>
        <translation>Deuda pagada: %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>%1 was saved</source>
        <translation>%1 se ha guardado</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CustomerWindow</name>
    <message>
        <source>Customer display</source>
        <translation>Pantalla del cliente</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Total %1</translation>
    </message>
    <message>
        <source>Thank you. Change %1</source>
        <translation>Gracias. Cambio %1</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bienvenido</translation>
    </message>
    <message numerus="yes">
        <source>and %n more above</source>
        <translation>
            <numerusform>y %n más arriba</numerusform>
            <numerusform>y %n más arriba</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, taken off</source>
        <translation>%1, anulado</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>You save %1</source>
        <translation>Ahorra %1</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Gracias</translation>
    </message>
    <message>
        <source>You get back</source>
        <translation>Se le devuelve</translation>
    </message>
    <message>
        <source>Your change</source>
        <translation>Su cambio</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Your receipt</source>
        <translation>Su recibo</translation>
    </message>
    <message>
        <source>This till is closed</source>
        <translation>Esta caja está cerrada</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>Sin impuesto</translation>
    </message>
    <message>
        <source>You get back %1</source>
        <translation>Se le devuelve %1</translation>
    </message>
    <message>
        <source>Thank you. You get back %1</source>
        <translation>Gracias. Se le devuelve %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CustomerWords</name>
    <message>
        <source>Store credit %1</source>
        <translation>Saldo a favor %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s), worth %2</source>
        <translation>
            <numerusform>%1 punto, vale %2</numerusform>
            <numerusform>%1 puntos, valen %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 point(s)</source>
        <translation>
            <numerusform>%1 punto</numerusform>
            <numerusform>%1 puntos</numerusform>
        </translation>
    </message>
    <message>
        <source>Owes nothing, has no credit and no points</source>
        <translation>No debe nada y no tiene saldo ni puntos</translation>
    </message>
    <message>
        <source>Owes %1 of at most %2; %3 is free</source>
        <translation>Debe %1 de un máximo de %2; quedan libres %3</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::DeviceLink</name>
    <message>
        <source>%1 is no serial line: %2</source>
        <translation>%1 no es una línea serie: %2</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::DonePage</name>
    <message>
        <source>Print again</source>
        <translation>Otra copia</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Next sale</source>
        <translation>Siguiente venta</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Reembolsado</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Total %1</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Recibo %1</translation>
    </message>
    <message>
        <source>A copy is on its way to the printer</source>
        <translation>Una copia va camino de la impresora</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Guardar el recibo</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Guardado %1</translation>
    </message>
    <message>
        <source>The receipt for %1 is in the outbox</source>
        <translation>El recibo para %1 está en la bandeja de salida</translation>
    </message>
    <message>
        <source>The address %1.</source>
        <translation>La dirección %1.</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Exchanged, nothing to pay</source>
        <translation>Cambiado, nada que pagar</translation>
    </message>
    <message>
        <source>New goods %1</source>
        <translation>Productos nuevos %1</translation>
    </message>
    <message>
        <source>Returned goods %1</source>
        <translation>Productos devueltos %1</translation>
    </message>
    <message>
        <source>%1 back to: %2</source>
        <translation>%1 de vuelta a: %2</translation>
    </message>
    <message>
        <source>Refund under way</source>
        <translation>Reembolso en camino</translation>
    </message>
    <message>
        <source>Not refunded</source>
        <translation>No reembolsado</translation>
    </message>
    <message>
        <source>Refund %1</source>
        <translation>Devolución %1</translation>
    </message>
    <message>
        <source>Never paid: %1</source>
        <translation>Nunca pagado: %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::EntryPanel</name>
    <message>
        <source>Pay another way</source>
        <translation>Cobrar de otra forma</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ErrorWords</name>
    <message>
        <source>Something in it is not as it must be.</source>
        <translation>Algo no es como debe ser.</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Identifíquese primero.</translation>
    </message>
    <message>
        <source>You may not do this.</source>
        <translation>Usted no puede hacer esto.</translation>
    </message>
    <message>
        <source>It was not found.</source>
        <translation>No se encontró.</translation>
    </message>
    <message>
        <source>This is not possible now.</source>
        <translation>Ahora no es posible.</translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile.</source>
        <translation>Otra persona lo cambió mientras tanto.</translation>
    </message>
    <message>
        <source>It is being worked on; wait a moment.</source>
        <translation>Se está procesando; espere un momento.</translation>
    </message>
    <message>
        <source>This was sent before with other content.</source>
        <translation>Esto ya se envió con otro contenido.</translation>
    </message>
    <message>
        <source>There is not enough in stock.</source>
        <translation>No hay suficientes existencias.</translation>
    </message>
    <message>
        <source>The payment was declined.</source>
        <translation>Se rechazó el pago.</translation>
    </message>
    <message>
        <source>What became of the payment is not known yet.</source>
        <translation>Aún no se sabe qué pasó con el pago.</translation>
    </message>
    <message>
        <source>That is more than is allowed.</source>
        <translation>Es más de lo permitido.</translation>
    </message>
    <message>
        <source>That is too large.</source>
        <translation>Es demasiado grande.</translation>
    </message>
    <message>
        <source>The store server does not accept this format.</source>
        <translation>El servidor no acepta este formato.</translation>
    </message>
    <message>
        <source>Too often; wait a moment.</source>
        <translation>Demasiado seguido; espere un momento.</translation>
    </message>
    <message>
        <source>A part of the store server does not answer; nothing was changed.</source>
        <translation>Una parte del servidor no responde; no se cambió nada.</translation>
    </message>
    <message>
        <source>The store server did not answer in time.</source>
        <translation>El servidor no respondió a tiempo.</translation>
    </message>
    <message>
        <source>Something went wrong inside.</source>
        <translation>Algo falló internamente.</translation>
    </message>
    <message>
        <source>The %1 %2</source>
        <extracomment>%1 is a field (&quot;quantity&quot;), %2 what is wrong with it (&quot;must be above zero&quot;).</extracomment>
        <translation>%1 %2</translation>
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
        <translation>Quitar la devolución de esta venta</translation>
    </message>
    <message>
        <source>Back: %1</source>
        <translation>Devuelto: %1</translation>
    </message>
    <message>
        <source>from receipt %1, taken back</source>
        <translation>del recibo %1, recogido</translation>
    </message>
    <message>
        <source>from receipt %1</source>
        <translation>del recibo %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ExchangeDesk</name>
    <message>
        <source>the money could not be given back</source>
        <translation>no se pudo devolver el dinero</translation>
    </message>
    <message>
        <source>A card was asked for in this sale. Pay shows what became of it.</source>
        <translation>En esta venta se pidió una tarjeta. «Cobrar» muestra qué pasó.</translation>
    </message>
    <message>
        <source>The returned goods are being booked. Wait for the answer.</source>
        <translation>Se está anotando la devolución. Espere la respuesta.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ExitPage</name>
    <message>
        <source>End self-service</source>
        <translation>Terminar el autoservicio</translation>
    </message>
    <message>
        <source>For somebody who manages tills: user name and PIN.</source>
        <translation>Para alguien que administra cajas: usuario y PIN.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>El PIN</translation>
    </message>
    <message>
        <source>Please type the user name first</source>
        <translation>Escriba primero el usuario</translation>
    </message>
    <message>
        <source>This name and PIN may not end self-service</source>
        <translation>Este usuario y PIN no pueden terminar el autoservicio</translation>
    </message>
    <message>
        <source>The store server does not answer, and nobody of this name has ended self-service here before. Who has can; or wait for the store server.</source>
        <translation>El servidor no responde y nadie con este nombre ha terminado antes el autoservicio aquí. Quien ya lo hizo puede hacerlo; o espere al servidor.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::FindPage</name>
    <message>
        <source>Order number</source>
        <translation>Número de pedido</translation>
    </message>
    <message>
        <source>Pickup code</source>
        <translation>Código de recogida</translation>
    </message>
    <message>
        <source>Find my order</source>
        <translation>Buscar mi pedido</translation>
    </message>
    <message>
        <source>Where is my order?</source>
        <translation>¿Dónde está mi pedido?</translation>
    </message>
    <message>
        <source>Scan the photo of your order, or type its number and code.</source>
        <translation>Escanee la foto de su pedido o escriba su número y código.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Please type the number, and all six characters of the code.</source>
        <translation>Escriba el número y los seis caracteres del código.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>There is no order with this number and code. Please check both.</source>
        <translation>No hay ningún pedido con este número y código. Compruebe ambos.</translation>
    </message>
    <message>
        <source>Too many wrong codes. Please ask our staff, or try again in a quarter of an hour.</source>
        <translation>Demasiados códigos incorrectos. Pregunte a nuestro personal o inténtelo de nuevo en un cuarto de hora.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ForeignPanel</name>
    <message>
        <source>Cash of another currency</source>
        <translation>Efectivo en otra moneda</translation>
    </message>
    <message>
        <source>change %1</source>
        <translation>cambio %1</translation>
    </message>
    <message>
        <source>still missing %1</source>
        <translation>aún faltan %1</translation>
    </message>
    <message>
        <source>1 %1 is %2 %3. Worth %4, %5.</source>
        <translation>1 %1 son %2 %3. Vale %4, %5.</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Aceptar %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::GiftSale</name>
    <message>
        <source>Add to this sale</source>
        <translation>Añadir a esta venta</translation>
    </message>
    <message>
        <source>Sell a gift card</source>
        <translation>Vender una tarjeta regalo</translation>
    </message>
    <message>
        <source>Sell a gift card, or top one up</source>
        <translation>Vender o recargar una tarjeta regalo</translation>
    </message>
    <message>
        <source>Scan the card, or type its code</source>
        <translation>Escanee la tarjeta o escriba su código</translation>
    </message>
    <message>
        <source>Gift card code</source>
        <translation>Código de la tarjeta regalo</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>The card can be used as soon as this sale is paid. It is not taken back.</source>
        <translation>La tarjeta se puede usar en cuanto se pague esta venta. No se admite su devolución.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Gift card %1</source>
        <translation>Tarjeta regalo %1</translation>
    </message>
    <message>
        <source>Check balance</source>
        <translation>Consultar saldo</translation>
    </message>
    <message>
        <source>Asking the store server…</source>
        <translation>Preguntando al servidor de la tienda…</translation>
    </message>
    <message>
        <source>%1 on the card</source>
        <translation>%1 en la tarjeta</translation>
    </message>
    <message>
        <source>Nothing was ever put on a card with this code.</source>
        <translation>Nunca se ha cargado nada en una tarjeta con este código.</translation>
    </message>
    <message>
        <source>The store server did not answer: the balance is not known now. Check again later.</source>
        <translation>El servidor de la tienda no ha respondido: ahora no se conoce el saldo. Consúltelo más tarde.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::HeaderBar</name>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>New sale</source>
        <translation>Venta nueva</translation>
    </message>
    <message>
        <source>Open another sale</source>
        <translation>Abrir otra venta</translation>
    </message>
    <message>
        <source>All open sales</source>
        <translation>Todas las ventas abiertas</translation>
    </message>
    <message>
        <source>Which sale?</source>
        <translation>¿Qué venta?</translation>
    </message>
    <message>
        <source>The open sales of this till, the oldest first.</source>
        <translation>Las ventas abiertas de esta caja, la más antigua primero.</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Quedarse aquí</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Lock the till</source>
        <translation>Bloquear la caja</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::KeyHelp</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Twelve of the next product</source>
        <translation>Doce unidades del siguiente producto</translation>
    </message>
    <message>
        <source>Digits, Enter</source>
        <translation>Cifras, Enter</translation>
    </message>
    <message>
        <source>Look a code up as if it were scanned</source>
        <translation>Buscar un código como si se escaneara</translation>
    </message>
    <message>
        <source>Choose a line</source>
        <translation>Elegir una línea</translation>
    </message>
    <message>
        <source>Any key or a tap closes this</source>
        <translation>Cualquier tecla o un toque lo cierra</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Cambiar teclas</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::LockPage</name>
    <message>
        <source>Who is at the till?</source>
        <translation>¿Quién está en la caja?</translation>
    </message>
    <message>
        <source>Set this till up again</source>
        <translation>Configurar de nuevo esta caja</translation>
    </message>
    <message>
        <source>Nobody at this store has this badge.</source>
        <translation>Nadie en esta tienda tiene esta credencial.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Identificando…</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::MailDialog</name>
    <message>
        <source>E-mail the receipt</source>
        <translation>Enviar el recibo por correo</translation>
    </message>
    <message>
        <source>E-mail receipt %1</source>
        <translation>Enviar el recibo %1 por correo</translation>
    </message>
    <message>
        <source>Customer&apos;s address</source>
        <translation>Dirección del cliente</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>No enviar</translation>
    </message>
    <message>
        <source>Put into the outbox</source>
        <translation>A la bandeja de salida</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::MainWindow</name>
    <message>
        <source>Tillhouse till</source>
        <translation>Caja Tillhouse</translation>
    </message>
    <message>
        <source>This till&apos;s journal was an old copy. It goes on with receipt %1; a manager is told.</source>
        <translation>El diario de esta caja era una copia antigua. Sigue con el recibo %1; se avisa a un encargado.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Sell a gift card</source>
        <translation>Vender una tarjeta regalo</translation>
    </message>
    <message>
        <source>Hold this sale</source>
        <translation>Poner la venta en espera</translation>
    </message>
    <message>
        <source>Recall a held sale</source>
        <translation>Recuperar una venta</translation>
    </message>
    <message>
        <source>Give this sale up</source>
        <translation>Anular venta</translation>
    </message>
    <message>
        <source>Note on the line</source>
        <translation>Nota de la línea</translation>
    </message>
    <message>
        <source>Note on the sale</source>
        <translation>Nota de la venta</translation>
    </message>
    <message>
        <source>Show the last receipt</source>
        <translation>Mostrar el último recibo</translation>
    </message>
    <message>
        <source>Sales of this till</source>
        <translation>Ventas de esta caja</translation>
    </message>
    <message>
        <source>Print jobs</source>
        <translation>Trabajos de impresión</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Mostrar las teclas</translation>
    </message>
    <message>
        <source>Lock the till</source>
        <translation>Bloquear la caja</translation>
    </message>
    <message>
        <source>Find or remove the red line first.</source>
        <translation>Busque o quite primero la línea roja.</translation>
    </message>
    <message>
        <source>There is nothing to pay yet.</source>
        <translation>Aún no hay nada que cobrar.</translation>
    </message>
    <message>
        <source>Refunds need a manager: lock the till and let one sign in.</source>
        <translation>Las devoluciones necesitan un encargado: bloquee la caja y deje que se identifique.</translation>
    </message>
    <message>
        <source>Not added: this sale is being paid.</source>
        <translation>No añadido: esta venta se está cobrando.</translation>
    </message>
    <message>
        <source>Wait until the card payment is decided.</source>
        <translation>Espere a que se decida el pago con tarjeta.</translation>
    </message>
    <message>
        <source>This sale is %1&apos;s</source>
        <translation>Esta venta es de %1</translation>
    </message>
    <message>
        <source>Practise without real money</source>
        <translation>Practicar sin dinero real</translation>
    </message>
    <message>
        <source>End the training</source>
        <translation>Terminar las prácticas</translation>
    </message>
    <message>
        <source>End the training and go back to real sales</source>
        <translation>Terminar las prácticas y volver a las ventas reales</translation>
    </message>
    <message>
        <source>Goods came back with this sale already. Finish it first, or open another sale.</source>
        <translation>En esta venta ya se devolvieron productos. Termínela primero o abra otra venta.</translation>
    </message>
    <message>
        <source>Now the new goods: scan them, then pay the difference.</source>
        <translation>Ahora los productos nuevos: escanéelos y luego cobre la diferencia.</translation>
    </message>
    <message>
        <source>Settings of this till</source>
        <translation>Ajustes de esta caja</translation>
    </message>
    <message>
        <source>Close the till program</source>
        <translation>Cerrar el programa de caja</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) are not at the store server yet. End the till all the same? They stay on it.</source>
        <translation>
            <numerusform>%n venta aún no está en el servidor. ¿Terminar la caja de todas formas? Se queda en ella.</numerusform>
            <numerusform>%n ventas aún no están en el servidor. ¿Terminar la caja de todas formas? Se quedan en ella.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign this till out</source>
        <translation>Cerrar la sesión de la caja</translation>
    </message>
    <message>
        <source>Take the line off</source>
        <translation>Quitar la línea</translation>
    </message>
    <message>
        <source>Booked while nobody was here</source>
        <translation>Registrado mientras no había nadie</translation>
    </message>
    <message>
        <source>Receipt %1, %2</source>
        <translation>Recibo %1, %2</translation>
    </message>
    <message>
        <source>The refund is booked: give the money back</source>
        <translation>La devolución está registrada: entregue el dinero</translation>
    </message>
    <message>
        <source>Not refunded, no money moved</source>
        <translation>No devuelto, no se movió dinero</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Entendido</translation>
    </message>
    <message>
        <source>Receipt %1 waits. The till goes on asking for its card.</source>
        <translation>El recibo %1 espera. La caja sigue preguntando por su tarjeta.</translation>
    </message>
    <message>
        <source>The card was charged after all: this sale is paid</source>
        <translation>La tarjeta sí se cobró: esta venta está pagada</translation>
    </message>
    <message>
        <source>The card was not charged</source>
        <translation>La tarjeta no se cobró</translation>
    </message>
    <message>
        <source>Receipt %1, %2 is not paid: take its sale up again, and the money.</source>
        <translation>El recibo %1, %2 no está pagado: retome su venta y cóbrela.</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Pagado dos veces</translation>
    </message>
    <message>
        <source>Receipt %1: the card was charged %2 after all, and the sale had gone another way. Refund it.</source>
        <translation>Recibo %1: la tarjeta sí se cobró (%2) y la venta siguió de otro modo. Devuélvalo.</translation>
    </message>
    <message>
        <source>Refund it</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Sell without tax</source>
        <translation>Vender sin impuesto</translation>
    </message>
    <message>
        <source>Scan mode, or buttons</source>
        <translation>Escanear o botones</translation>
    </message>
    <message>
        <source>The refund is booked: its money is under way</source>
        <translation>El reembolso está registrado: el dinero está en camino</translation>
    </message>
    <message>
        <source>The store server no longer accepts the sign-in of %1: sign in again, the open sales and all that waits to be sent are kept. If it accepts no PIN, a manager sets this till up again.</source>
        <translation>El servidor ya no acepta el inicio de sesión de %1: inicie sesión de nuevo; las ventas abiertas y todo lo pendiente de envío se conservan. Si no acepta ningún PIN, un encargado configura de nuevo esta caja.</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Venta</translation>
    </message>
    <message>
        <source>After the sale</source>
        <translation>Después de la venta</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Dinero</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Caja</translation>
    </message>
    <message>
        <source>Give up or end</source>
        <translation>Descartar o terminar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>It was given back another way</source>
        <translation>Se devolvió de otra manera</translation>
    </message>
    <message>
        <source>Show the receipt</source>
        <translation>Mostrar el recibo</translation>
    </message>
    <message>
        <source>%1 of receipt %2 was given back another way: the till forgets that it was paid twice</source>
        <translation>%1 del recibo %2 se devolvieron de otra manera: la caja deja de avisar del doble pago</translation>
    </message>
    <message>
        <source>Open a shift first.</source>
        <translation>Abra primero un turno.</translation>
    </message>
    <message>
        <source>The shift is being closed. %1 leaves the count; then this can be done.</source>
        <translation>Se está cerrando el turno. %1 deja el recuento; después se puede hacer.</translation>
    </message>
    <message>
        <source>This sale is being paid. %1 goes back to it; then this can be done.</source>
        <translation>Esta venta se está pagando. %1 vuelve a ella; después se puede hacer.</translation>
    </message>
    <message>
        <source>A refund is not finished. Finish it, or leave it with %1; then this can be done.</source>
        <translation>Hay una devolución sin terminar. Termínela o déjela con %1; después se puede hacer.</translation>
    </message>
    <message>
        <source>Nothing was paid: the sale is not in front of you. %1 shows it.</source>
        <translation>No se ha pagado nada: la venta no está en pantalla. %1 la muestra.</translation>
    </message>
    <message>
        <source>There is nothing in the next sale yet.</source>
        <translation>En la siguiente venta aún no hay nada.</translation>
    </message>
    <message>
        <source>Refund from a receipt</source>
        <translation>Devolver con recibo</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::MenuPanel</name>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::NoSaleDialog</name>
    <message>
        <source>Give change</source>
        <translation>Dar cambio</translation>
    </message>
    <message>
        <source>Wrong change given</source>
        <translation>Se dio mal el cambio</translation>
    </message>
    <message>
        <source>Check the drawer</source>
        <translation>Revisar el cajón</translation>
    </message>
    <message>
        <source>Open the drawer</source>
        <translation>Abrir el cajón</translation>
    </message>
    <message>
        <source>Open the drawer without a sale</source>
        <translation>Abrir el cajón sin venta</translation>
    </message>
    <message>
        <source>It is written down with your name.</source>
        <translation>Queda anotado con su nombre.</translation>
    </message>
    <message>
        <source>Leave it shut</source>
        <translation>Dejarlo cerrado</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::NoteDialog</name>
    <message>
        <source>Printed on the receipt</source>
        <translation>Se imprime en el recibo</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Guardar la nota</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::OfferWords</name>
    <message>
        <source>Ask our staff</source>
        <translation>Pregunte al personal</translation>
    </message>
    <message numerus="yes">
        <source>This is for people of %n years and older. Our staff are glad to sell it to you.</source>
        <translation>
            <numerusform>Es para personas de %n año o más. Nuestro personal se lo vende con gusto.</numerusform>
            <numerusform>Es para personas de %n años o más. Nuestro personal se lo vende con gusto.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is sold by weight. Our staff weigh it for you.</source>
        <translation>Se vende por peso. Nuestro personal se lo pesa.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::OpenShiftPage</name>
    <message>
        <source>Open the drawer</source>
        <translation>Abrir la caja</translation>
    </message>
    <message>
        <source>Count what is in it before the first sale.</source>
        <translation>Cuente lo que hay antes de la primera venta.</translation>
    </message>
    <message>
        <source>Coins and notes</source>
        <translation>Monedas y billetes</translation>
    </message>
    <message>
        <source>One sum</source>
        <translation>Una suma</translation>
    </message>
    <message>
        <source>Count the drawer first; type 0 where there is nothing in it.</source>
        <translation>Cuente primero el cajón; escriba 0 si no hay nada.</translation>
    </message>
    <message>
        <source>In the drawer</source>
        <translation>En el cajón</translation>
    </message>
    <message>
        <source>Open the shift</source>
        <translation>Abrir el turno</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::OrderPage</name>
    <message>
        <source>The store server does not answer at the moment; this may be old.</source>
        <translation>El servidor no responde ahora; esto puede no estar al día.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>Su pedido</translation>
    </message>
    <message>
        <source>Your pickup code</source>
        <translation>Su código de recogida</translation>
    </message>
    <message>
        <source>Take a photo: with it you can follow your order here, and pick it up.</source>
        <translation>Haga una foto: con ella puede seguir su pedido aquí y recogerlo.</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Total %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ParkDesk</name>
    <message>
        <source>The store server does not answer. The sale opens here as soon as it does.</source>
        <translation>El servidor no responde. La venta se abre aquí en cuanto responda.</translation>
    </message>
    <message>
        <source>Another till may have taken this sale up. It can be brought back when the store server answers.</source>
        <translation>Puede que otra caja haya recuperado esta venta. Se podrá traer cuando el servidor responda.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PayPage</name>
    <message>
        <source>Yes, %1 in cash</source>
        <translation>Sí, %1 en efectivo</translation>
    </message>
    <message>
        <source>Add %1 in cash</source>
        <translation>Añadir %1 en efectivo</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Aceptar %1</translation>
    </message>
    <message>
        <source>%1 for %2: press once more if that is right.</source>
        <translation>%1 para %2: pulse otra vez si es correcto.</translation>
    </message>
    <message>
        <source>%1 is more than what is due. A card is charged exactly.</source>
        <translation>%1 es más de lo que hay que pagar. A una tarjeta se le cobra lo exacto.</translation>
    </message>
    <message>
        <source>Not taken: it %1.</source>
        <translation>No se aceptó: el importe %1.</translation>
    </message>
    <message>
        <source>Cards and balances need the store server. Cash and the terminal work.</source>
        <translation>Las tarjetas y los saldos necesitan el servidor. El efectivo y el terminal funcionan.</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Stand-alone terminal</source>
        <translation>Terminal independiente</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Tarjeta regalo</translation>
    </message>
    <message>
        <source>Store credit</source>
        <translation>Saldo a favor</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>A crédito</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Foreign cash</source>
        <translation>Otra moneda</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Propina</translation>
    </message>
    <message>
        <source>Exact  %1</source>
        <translation>Exacto  %1</translation>
    </message>
    <message>
        <source>Give back %1</source>
        <translation>Devolver %1</translation>
    </message>
    <message>
        <source>Exchange, nothing to pay</source>
        <translation>Cambio, nada que pagar</translation>
    </message>
    <message>
        <source>An exchange needs the store server, which cannot be reached now. Nothing was booked.</source>
        <translation>Un cambio necesita el servidor, y ahora no hay conexión. No se anotó nada.</translation>
    </message>
    <message>
        <source>The returned goods are worth %1: that is what was paid for them.</source>
        <translation>Los productos devueltos valen %1: es lo que se pagó por ellos.</translation>
    </message>
    <message>
        <source>Returned goods pay for goods only. Take them off this sale and refund them.</source>
        <translation>Con una devolución solo se pagan productos. Quítela de esta venta y reembólsela.</translation>
    </message>
    <message>
        <source>Go on without knowing?</source>
        <translation>¿Seguir sin saberlo?</translation>
    </message>
    <message>
        <source>The card may have been charged %1. The till goes on asking. If it was charged, do not let the customer pay a second time.</source>
        <translation>Puede que la tarjeta se haya cobrado (%1). La caja sigue preguntando. Si se cobró, el cliente no debe pagar otra vez.</translation>
    </message>
    <message>
        <source>The customer pays another way now</source>
        <translation>El cliente paga ahora de otro modo</translation>
    </message>
    <message>
        <source>Ask later, and serve the next customer</source>
        <translation>Preguntar después y atender al siguiente cliente</translation>
    </message>
    <message>
        <source>Wait for the answer</source>
        <translation>Esperar la respuesta</translation>
    </message>
    <message>
        <source>Leave the sale of %1 aside: nobody knows yet whether the card was charged</source>
        <translation>Dejar aparte la venta de %1: aún no se sabe si la tarjeta se cobró</translation>
    </message>
    <message>
        <source>Take %1 another way: nobody knows yet whether the card was charged</source>
        <translation>Cobrar %1 de otro modo: aún no se sabe si la tarjeta se cobró</translation>
    </message>
    <message>
        <source>%1 on account for %2: above the limit by %3</source>
        <translation>%1 a crédito para %2: %3 por encima del límite</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Tarjeta</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PaySummary</name>
    <message>
        <source>no tax: %1</source>
        <translation>sin impuestos: %1</translation>
    </message>
    <message>
        <source>incl. %1</source>
        <translation>incl. %1</translation>
    </message>
    <message>
        <source>with a tip of %1</source>
        <translation>con %1 de propina</translation>
    </message>
    <message>
        <source>rounded by %1</source>
        <translation>redondeado en %1</translation>
    </message>
    <message>
        <source>Back to the sale</source>
        <translation>Volver a la venta</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>A pagar</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Take off %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Aún falta</translation>
    </message>
    <message>
        <source>To give back</source>
        <translation>A devolver</translation>
    </message>
    <message>
        <source>New goods %1, returned goods %2</source>
        <translation>Productos nuevos %1, devueltos %2</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PersonTiles</name>
    <message>
        <source>Cashier</source>
        <translation>Cajero</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Encargado</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administrador</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PickupCode</name>
    <message>
        <source>Your order&apos;s number and code, to be scanned</source>
        <translation>El número y el código de su pedido, para escanear</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PinPad</name>
    <message>
        <source>PIN</source>
        <translation>El PIN</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Borrar la última cifra</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Choose a name</source>
        <translation>Elija un nombre</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <translation>Escriba el PIN</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PrintDesk</name>
    <message>
        <source>The drawer was not opened: %1. Open it with its key.</source>
        <translation>El cajón no se abrió: %1. Ábralo con su llave.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PrintPanel</name>
    <message>
        <source>Look at the paper. If it is whole, say so. If not, print a copy: it is marked COPY.</source>
        <translation>Mire el papel. Si está completo, dígalo. Si no, imprima una copia: lleva la marca COPIA.</translation>
    </message>
    <message>
        <source>Nothing of it is on paper. Try it again, or discard it.</source>
        <translation>No hay nada en el papel. Inténtelo de nuevo o descártelo.</translation>
    </message>
    <message>
        <source>It prints by itself as soon as the printer can.</source>
        <translation>Se imprime solo en cuanto la impresora pueda.</translation>
    </message>
    <message>
        <source>It is being printed.</source>
        <translation>Se está imprimiendo.</translation>
    </message>
    <message>
        <source>A copy is marked COPY. The drawer stays shut.</source>
        <translation>Una copia lleva la marca COPIA. El cajón sigue cerrado.</translation>
    </message>
    <message>
        <source>Print jobs</source>
        <translation>Trabajos de impresión</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Print a copy</source>
        <translation>Otra copia</translation>
    </message>
    <message>
        <source>It is complete</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Nothing was printed yet</source>
        <translation>Aún no se ha impreso nada</translation>
    </message>
    <message>
        <source>Receipts and reports appear here as they are printed.</source>
        <translation>Los recibos y los informes aparecen aquí al imprimirse.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PrintRun</name>
    <message>
        <source>its cover is open</source>
        <translation>la tapa está abierta</translation>
    </message>
    <message>
        <source>it has no paper</source>
        <translation>no tiene papel</translation>
    </message>
    <message>
        <source>its cutter is jammed</source>
        <translation>la cuchilla está atascada</translation>
    </message>
    <message>
        <source>it reports an error; switch it off and on</source>
        <translation>avisa de un error; apáguela y enciéndala</translation>
    </message>
    <message>
        <source>it is offline</source>
        <translation>está fuera de línea</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>no responde</translation>
    </message>
    <message>
        <source>it did not say that it was done</source>
        <translation>no dijo que había terminado</translation>
    </message>
    <message>
        <source>it stopped taking the receipt</source>
        <translation>dejó de aceptar el recibo</translation>
    </message>
    <message>
        <source>the disk cannot be written</source>
        <translation>no se puede escribir en el disco</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::Printer</name>
    <message>
        <source>This till has no receipt printer.</source>
        <translation>Esta caja no tiene impresora de recibos.</translation>
    </message>
    <message>
        <source>Print jobs cannot be written to this till&apos;s disk, so nothing is printed. The sale stands.</source>
        <translation>Los trabajos de impresión no se pueden escribir en el disco de esta caja, así que no se imprime nada. La venta vale.</translation>
    </message>
    <message>
        <source>It waited %1 min for the printer: %2</source>
        <translation>Esperó %1 min a la impresora: %2</translation>
    </message>
    <message>
        <source>it was not reached</source>
        <translation>no se pudo conectar</translation>
    </message>
    <message>
        <source>the printer was busy</source>
        <translation>la impresora estaba ocupada</translation>
    </message>
    <message>
        <source>It broke off here: what ends above this line is not complete.</source>
        <translation>Aquí se interrumpió: lo que acaba encima de esta línea no está completo.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ProductDialog</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuesto</translation>
    </message>
    <message>
        <source>Leave it red</source>
        <translation>Dejarlo en rojo</translation>
    </message>
    <message>
        <source>Create the product</source>
        <translation>Crear el producto</translation>
    </message>
    <message>
        <source>Sell it once</source>
        <translation>Vender una vez</translation>
    </message>
    <message>
        <source>Create and sell</source>
        <translation>Crear y vender</translation>
    </message>
    <message>
        <source>The code %1 is not in the catalogue. It becomes a product there: the next scan finds it at every till.</source>
        <translation>El código %1 no está en el catálogo. Se crea allí como producto: el próximo escaneo lo encuentra en todas las cajas.</translation>
    </message>
    <message>
        <source>The code %1 is not in the catalogue. It is sold this once at your price, and the office is told; the next scan asks again.</source>
        <translation>El código %1 no está en el catálogo. Se vende esta vez al precio que indique y se avisa a la oficina; el próximo escaneo vuelve a preguntar.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ProductModel</name>
    <message>
        <source>from %1</source>
        <translation>desde %1</translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation>
            <numerusform>%n variante</numerusform>
            <numerusform>%n variantes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::QueuePanel</name>
    <message>
        <source>Sales of this till</source>
        <translation>Ventas de esta caja</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Receipt number, or scan the receipt</source>
        <translation>Número de recibo, o escanee el recibo</translation>
    </message>
    <message>
        <source>Not among this till&apos;s sales. Asking the store server…</source>
        <translation>No está entre las ventas de esta caja. Consultando al servidor…</translation>
    </message>
    <message>
        <source>Not among this till&apos;s sales, and the store server cannot be asked now.</source>
        <translation>No está entre las ventas de esta caja, y ahora no se puede consultar al servidor.</translation>
    </message>
    <message>
        <source>Neither this till nor the store server has a receipt “%1”.</source>
        <translation>Ni esta caja ni el servidor tienen un recibo «%1».</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ReasonField</name>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>or say it in your words</source>
        <translation>o dígalo con sus palabras</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::RecallPanel</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>till %1</source>
        <translation>caja %1</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Held sales</source>
        <translation>Ventas en espera</translation>
    </message>
    <message>
        <source>Leave them held</source>
        <translation>Dejarlas en espera</translation>
    </message>
    <message>
        <source>The store server does not answer. Grey sales may be open at another till; they come back when it does.</source>
        <translation>El servidor no responde. Las ventas en gris pueden estar abiertas en otra caja; vuelven cuando responda.</translation>
    </message>
    <message>
        <source>Of all tills of the store. Whoever brings one back has it alone.</source>
        <translation>De todas las cajas de la tienda. Quien recupera una la tiene en exclusiva.</translation>
    </message>
    <message>
        <source>No sale is held. %1 holds the one on the screen.</source>
        <translation>No hay ventas en espera. %1 pone en espera la de la pantalla.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::RefundLines</name>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Vendido</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Refundable</source>
        <translation>Devolvible</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>Se devuelve</translation>
    </message>
    <message>
        <source>One less of %1</source>
        <translation>Uno menos de %1</translation>
    </message>
    <message>
        <source>One more of %1</source>
        <translation>Uno más de %1</translation>
    </message>
    <message>
        <source>How many of %1 come back</source>
        <translation>Cuántos de %1 se devuelven</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n more</source>
        <translation>
            <numerusform>%1, %n más</numerusform>
            <numerusform>%1, %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>And goes</source>
        <translation>Y va</translation>
    </message>
    <message>
        <source>Back to stock</source>
        <translation>Al stock</translation>
    </message>
    <message>
        <source>Written off</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Back to stock: %1</source>
        <translation>Vuelve al stock: %1</translation>
    </message>
    <message>
        <source>Less of %1</source>
        <translation>Menos de %1</translation>
    </message>
    <message>
        <source>More of %1</source>
        <translation>Más de %1</translation>
    </message>
    <message>
        <source>How much of %1 comes back</source>
        <translation>Cuánto de %1 se devuelve</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::RefundPage</name>
    <message>
        <source>Back to the sale</source>
        <translation>Volver a la venta</translation>
    </message>
    <message>
        <source>Scan the receipt, or type its number</source>
        <translation>Escanee el recibo o escriba su número</translation>
    </message>
    <message>
        <source>Scan the barcode on the receipt</source>
        <translation>Escanee el código de barras del recibo</translation>
    </message>
    <message>
        <source>Or type how its number begins: the sales that fit appear here.</source>
        <translation>O escriba el principio de su número: aquí aparecen las ventas que coinciden.</translation>
    </message>
    <message>
        <source>Reason, for example: damaged</source>
        <translation>Motivo, por ejemplo: dañado</translation>
    </message>
    <message>
        <source>Everything comes back</source>
        <translation>Se devuelve todo</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Devolver</translation>
    </message>
    <message>
        <source>Refund from a receipt</source>
        <translation>Devolución con recibo</translation>
    </message>
    <message>
        <source>Refunds need the store server, which cannot be reached now.</source>
        <translation>Las devoluciones necesitan el servidor, y ahora no hay conexión.</translation>
    </message>
    <message>
        <source>Looking for %1…</source>
        <translation>Buscando %1…</translation>
    </message>
    <message>
        <source>No receipt begins with “%1”. If it was sold just now, it may still be on its way.</source>
        <translation>Ningún recibo empieza por «%1». Si se vendió hace un momento, puede que esté en camino.</translation>
    </message>
    <message>
        <source>Receipt %1, %2</source>
        <translation>Recibo %1, %2</translation>
    </message>
    <message>
        <source>Refunding…</source>
        <translation>Reembolsando…</translation>
    </message>
    <message>
        <source>Say what comes back</source>
        <translation>Diga qué se devuelve</translation>
    </message>
    <message>
        <source>Give a reason</source>
        <translation>Dé un motivo</translation>
    </message>
    <message>
        <source>Refund to %1</source>
        <translation>Reembolso a %1</translation>
    </message>
    <message>
        <source>Give back %1: %2</source>
        <translation>Devuelva %1: %2</translation>
    </message>
    <message>
        <source>Asking the store server. Do not give anything back yet.</source>
        <translation>Consultando al servidor. No devuelva nada todavía.</translation>
    </message>
    <message>
        <source>The refund is booked, but its receipt cannot be shown.</source>
        <translation>La devolución está anotada, pero no se puede mostrar su recibo.</translation>
    </message>
    <message>
        <source>Not refunded, no money moved: %1</source>
        <translation>No reembolsado, no se movió dinero: %1</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Exchange for other goods</source>
        <translation>Cambiar por otros productos</translation>
    </message>
    <message>
        <source>The goods come back with the next sale: only the difference is paid.</source>
        <translation>Los productos se devuelven con la siguiente venta: solo se paga la diferencia.</translation>
    </message>
    <message>
        <source>Exchange goods for %1: %2</source>
        <translation>Cambiar productos por %1: %2</translation>
    </message>
    <message>
        <source>Without the store server: cash for what this till sold for cash. Scan the receipt.</source>
        <translation>Sin el servidor: efectivo por lo que esta caja vendió en efectivo. Escanee el recibo.</translation>
    </message>
    <message>
        <source>Give back %1 in cash</source>
        <translation>Devolver %1 en efectivo</translation>
    </message>
    <message>
        <source>This till has not sold a receipt “%1”. What was sold elsewhere is given back when the store server is there again.</source>
        <translation>Esta caja no ha vendido ningún recibo «%1». Lo vendido en otra parte se devuelve cuando vuelva el servidor.</translation>
    </message>
    <message>
        <source>This receipt was not paid in cash alone. It is refunded when the store server is there again.</source>
        <translation>Este recibo no se pagó solo en efectivo. Se reembolsa cuando vuelva el servidor.</translation>
    </message>
    <message>
        <source>What was given back of this receipt before is not known yet: the store server has to answer first.</source>
        <translation>Aún no se sabe qué se devolvió antes de este recibo: primero debe responder el servidor.</translation>
    </message>
    <message>
        <source>Give back %1 in cash without the store server: %2</source>
        <translation>Devolver %1 en efectivo sin el servidor: %2</translation>
    </message>
    <message>
        <source>Sales found</source>
        <translation>Ventas encontradas</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>The store server has not answered yet</source>
        <translation>El servidor aún no ha respondido</translation>
    </message>
    <message>
        <source>It is asked again by itself. When it answers, this page shows and prints the receipt.</source>
        <translation>Se le vuelve a consultar automáticamente. Cuando responda, esta página mostrará e imprimirá el recibo.</translation>
    </message>
    <message>
        <source>Another receipt</source>
        <translation>Otro recibo</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Recibo %1</translation>
    </message>
    <message>
        <source>%1: the refund was asked for. Do not give anything back yet.</source>
        <translation>%1: se ha pedido el reembolso. No devuelva nada todavía.</translation>
    </message>
    <message>
        <source>Not more than was sold</source>
        <translation>No más de lo vendido</translation>
    </message>
    <message>
        <source>A card was declined after this sale: %1 were never paid. Goods for that come back, but no money goes out for them.</source>
        <translation>Una tarjeta fue rechazada después de esta venta: nunca se pagaron %1. Los artículos se devuelven, pero no sale dinero por ellos.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ReportDialog</name>
    <message>
        <source>Z report</source>
        <translation>Informe Z</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>Informe X</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ReportView</name>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ReturnPanel</name>
    <message>
        <source>Back to the sale</source>
        <translation>Volver a la venta</translation>
    </message>
    <message>
        <source>The goods were not taken back</source>
        <translation>No se recogieron los productos</translation>
    </message>
    <message>
        <source>Booking the returned goods</source>
        <translation>Anotando la devolución</translation>
    </message>
    <message>
        <source>Do not hand anything over yet.</source>
        <translation>No entregue nada todavía.</translation>
    </message>
    <message>
        <source>No money moved. Take the returned goods off this sale, or look the receipt up again.</source>
        <translation>No se movió dinero. Quite la devolución de esta venta o busque el recibo de nuevo.</translation>
    </message>
    <message>
        <source>No money moved: %1. Take the returned goods off this sale, or look the receipt up again.</source>
        <translation>No se movió dinero: %1. Quite la devolución de esta venta o busque el recibo de nuevo.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SalesDesk</name>
    <message>
        <source>This is sold by the piece: type a whole number.</source>
        <translation>Se vende por unidades: escriba un número entero.</translation>
    </message>
    <message>
        <source>This sale cannot be kept on disk: %1</source>
        <translation>Esta venta no se puede guardar en el disco: %1</translation>
    </message>
    <message>
        <source>The coupon %1 was good until %2.</source>
        <translation>El cupón %1 era válido hasta el %2.</translation>
    </message>
    <message>
        <source>There is nothing to hold.</source>
        <translation>No hay nada que poner en espera.</translation>
    </message>
    <message>
        <source>A card was asked for in this sale. Pay shows what became of it.</source>
        <translation>En esta venta se pidió una tarjeta. «Cobrar» muestra qué pasó.</translation>
    </message>
    <message>
        <source>This sale was paid already.</source>
        <translation>Esta venta ya se cobró.</translation>
    </message>
    <message>
        <source>This sale is not held any more.</source>
        <translation>Esta venta ya no está en espera.</translation>
    </message>
    <message>
        <source>The returned goods are being booked. Wait for the answer, then give the sale up.</source>
        <translation>Se está anotando la devolución. Espere la respuesta y luego anule la venta.</translation>
    </message>
    <message>
        <source>Goods come back with this sale. Finish it, or take the returned goods off first.</source>
        <translation>Con esta venta se devuelven productos. Termínela o quite primero la devolución.</translation>
    </message>
    <message>
        <source>The coupon %1 is good for one sale and was used with receipt %2 (%3). It was taken off.</source>
        <translation>El cupón %1 vale para una sola venta y se usó con el recibo %2 (%3). Se ha quitado.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ScreenKeys</name>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Dash</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SelfPayPage</name>
    <message>
        <source>Back to my order</source>
        <translation>Volver a mi pedido</translation>
    </message>
    <message>
        <source>Somebody was faster</source>
        <translation>Alguien se adelantó</translation>
    </message>
    <message>
        <source>Something in your order has just sold out. Your card was not charged.</source>
        <translation>Algo de su pedido se acaba de agotar. No se cobró a su tarjeta.</translation>
    </message>
    <message>
        <source>No longer for sale</source>
        <translation>Ya no está a la venta</translation>
    </message>
    <message>
        <source>Something in your order is not sold any more. Your card was not charged.</source>
        <translation>Algo de su pedido ya no se vende. No se cobró a su tarjeta.</translation>
    </message>
    <message>
        <source>A price has changed</source>
        <translation>Ha cambiado un precio</translation>
    </message>
    <message>
        <source>Please look at your order again. Your card was not charged.</source>
        <translation>Revise su pedido de nuevo. No se cobró a su tarjeta.</translation>
    </message>
    <message>
        <source>Not possible at the moment</source>
        <translation>Ahora no es posible</translation>
    </message>
    <message>
        <source>Your order was not taken and your card was not charged. %1</source>
        <translation>Su pedido no se aceptó y no se cobró a su tarjeta. %1</translation>
    </message>
    <message>
        <source>We do not know yet whether your card was charged</source>
        <translation>Aún no se sabe si se cobró a su tarjeta</translation>
    </message>
    <message>
        <source>Checking (%1 of %2)… Please wait, and do not pay again.</source>
        <translation>Comprobando (%1 de %2)… Espere y no pague otra vez.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Comprobar de nuevo</translation>
    </message>
    <message>
        <source>No answer yet. Please do not pay again: ask our staff, who can see it.</source>
        <translation>Aún sin respuesta. No pague otra vez: pregunte a nuestro personal, que puede verlo.</translation>
    </message>
    <message>
        <source>Show my order</source>
        <translation>Mostrar mi pedido</translation>
    </message>
    <message>
        <source>Thank you! Your order is paid</source>
        <translation>¡Gracias! Su pedido está pagado</translation>
    </message>
    <message>
        <source>Your card was charged.</source>
        <translation>Se cobró a su tarjeta.</translation>
    </message>
    <message>
        <source>Your card was declined</source>
        <translation>Su tarjeta fue rechazada</translation>
    </message>
    <message>
        <source>It was not charged. Please try another card.</source>
        <translation>No se le cobró. Pruebe con otra tarjeta.</translation>
    </message>
    <message>
        <source>It was not charged: %1. Please try another card.</source>
        <translation>No se le cobró: %1. Pruebe con otra tarjeta.</translation>
    </message>
    <message>
        <source>Try another card</source>
        <translation>Probar otra tarjeta</translation>
    </message>
    <message>
        <source>Your order did not arrive</source>
        <translation>Su pedido no llegó</translation>
    </message>
    <message>
        <source>Your card was not charged. Please try once more.</source>
        <translation>No se cobró a su tarjeta. Inténtelo otra vez.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Please tap or insert your card</source>
        <translation>Acerque o inserte su tarjeta</translation>
    </message>
    <message>
        <source>Follow the card reader. Your order is on its way.</source>
        <translation>Siga el lector de tarjetas. Su pedido va en camino.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SelfServiceWindow</name>
    <message>
        <source>One moment, please</source>
        <translation>Un momento, por favor</translation>
    </message>
    <message>
        <source>Closed at the moment. Please go to a till with staff.</source>
        <translation>Cerrado por ahora. Vaya a una caja con personal.</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message>
        <source>Start over?</source>
        <translation>¿Empezar de nuevo?</translation>
    </message>
    <message>
        <source>Everything is taken out of your order.</source>
        <translation>Se vaciará su pedido.</translation>
    </message>
    <message>
        <source>Keep my order</source>
        <translation>Conservar mi pedido</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Sí, continuar</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message numerus="yes">
        <source>We start over in %n seconds.</source>
        <translation>
            <numerusform>Empezamos de nuevo en %n segundo.</numerusform>
            <numerusform>Empezamos de nuevo en %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>A price has changed</source>
        <translation>Ha cambiado un precio</translation>
    </message>
    <message>
        <source>Your order costs something else now. Please look at it again.</source>
        <translation>Su pedido ahora cuesta otra cosa. Revíselo de nuevo.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>For our staff: the store server no longer accepts this till. A manager sets it up again: tap the lock below.</source>
        <translation>Para nuestro personal: el servidor ya no acepta esta caja. Un encargado la configura de nuevo: toque el candado de abajo.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SellFlow</name>
    <message>
        <source>Not added: %1 is for customers of %2 and older.</source>
        <translation>No añadido: %1 es para clientes de %2 años o más.</translation>
    </message>
    <message>
        <source>This needs a manager: %1</source>
        <translation>Esto necesita un encargado: %1</translation>
    </message>
    <message>
        <source>Nobody allowed it; the sale is as it was.</source>
        <translation>Nadie lo autorizó; la venta sigue como estaba.</translation>
    </message>
    <message>
        <source>%1 off %2</source>
        <translation>%1 de descuento en %2</translation>
    </message>
    <message>
        <source>%1 for %2 instead of %3</source>
        <translation>%1 a %2 en lugar de %3</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>Why is this line taken off?</source>
        <translation>¿Por qué se anula esta línea?</translation>
    </message>
    <message>
        <source>There is nothing to give up.</source>
        <translation>No hay nada que anular.</translation>
    </message>
    <message>
        <source>A card was asked for in this sale. Pay shows what became of it.</source>
        <translation>En esta venta se pidió una tarjeta. «Cobrar» muestra qué pasó.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), %1</source>
        <translation>
            <numerusform>%n línea, %1</numerusform>
            <numerusform>%n líneas, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Why is the whole sale given up?</source>
        <translation>¿Por qué se anula toda la venta?</translation>
    </message>
    <message>
        <source>Choose a line first.</source>
        <translation>Elija primero una línea.</translation>
    </message>
    <message>
        <source>Note on this line</source>
        <translation>Nota de esta línea</translation>
    </message>
    <message>
        <source>Note on this sale</source>
        <translation>Nota de esta venta</translation>
    </message>
    <message>
        <source>This till does not know the store&apos;s taxes yet; it learns them from the store server.</source>
        <translation>Esta caja aún no conoce los impuestos de la tienda; los recibe del servidor.</translation>
    </message>
    <message>
        <source>Sell the unknown code %1</source>
        <translation>Vender el código desconocido %1</translation>
    </message>
    <message>
        <source>Sold as you typed it; the catalogue does not have it yet: %1</source>
        <translation>Vendido como lo escribió; aún no está en el catálogo: %1</translation>
    </message>
    <message>
        <source>%1 instead of %2: %3</source>
        <translation>%1 en lugar de %2: %3</translation>
    </message>
    <message>
        <source>Why are these taken off?</source>
        <translation>¿Por qué se anulan estas unidades?</translation>
    </message>
    <message>
        <source>Every line was taken off</source>
        <translation>Se anularon todas las líneas</translation>
    </message>
    <message>
        <source>Nothing was left in this sale. It was given up; a new one begins.</source>
        <translation>En esta venta ya no quedaba nada. Se anuló y empieza una nueva.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SerialPort</name>
    <message>
        <source>the line was closed</source>
        <translation>se cerró la línea</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SetUpPage</name>
    <message>
        <source>Set up for self-service</source>
        <translation>Configurar como autoservicio</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Set up this self-service till</source>
        <translation>Configurar esta caja de autoservicio</translation>
    </message>
    <message>
        <source>Once, by a manager. Customers then order and pay here by themselves; nobody of the staff can sign in at it.</source>
        <translation>Una vez, por un encargado. Después los clientes piden y pagan aquí solos; nadie del personal puede identificarse en ella.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Store (empty: the user&apos;s own)</source>
        <translation>Tienda (vacío: la del usuario)</translation>
    </message>
    <message>
        <source>Name of this till, in every order&apos;s number</source>
        <translation>Nombre de esta caja, en cada número de pedido</translation>
    </message>
    <message>
        <source>Setting up…</source>
        <translation>Configurando…</translation>
    </message>
    <message>
        <source>Take the place of %1</source>
        <translation>Ocupar el lugar de %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SettingsDesk</name>
    <message>
        <source>Show nothing but the till on this screen</source>
        <translation>Mostrar solo la caja en esta pantalla</translation>
    </message>
    <message>
        <source>End the kiosk: other programs can be used on this computer again</source>
        <translation>Terminar el quiosco: se pueden usar otra vez otros programas en este equipo</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) are not at the store server yet: the till stays open until they are.</source>
        <translation>
            <numerusform>%n venta aún no está en el servidor: la caja sigue abierta hasta que esté.</numerusform>
            <numerusform>%n ventas aún no están en el servidor: la caja sigue abierta hasta que estén.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the till program</source>
        <translation>Cerrar el programa de caja</translation>
    </message>
    <message>
        <source>Change the keys of this till</source>
        <translation>Cambiar las teclas de esta caja</translation>
    </message>
    <message>
        <source>Change the devices of this till</source>
        <translation>Cambiar los dispositivos de esta caja</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SettingsDialog</name>
    <message>
        <source>Settings of this till</source>
        <translation>Ajustes de esta caja</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Dejarlo como estaba</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>Conservarlo así</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The till speaks it when it is started next.</source>
        <translation>La caja lo habla a partir del próximo inicio.</translation>
    </message>
    <message>
        <source>Sounds for scans, errors and payments</source>
        <translation>Sonidos al escanear, en errores y pagos</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Nothing but the till on this screen (kiosk); a manager&apos;s PIN ends it</source>
        <translation>Solo la caja en esta pantalla (quiosco); el PIN de un encargado lo termina</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Keys on the screen wherever text is typed</source>
        <translation>Teclas en la pantalla donde se escribe texto</translation>
    </message>
    <message>
        <source>Goods on the sell screen</source>
        <translation>Artículos en la pantalla de venta</translation>
    </message>
    <message>
        <source>As buttons</source>
        <translation>Como botones</translation>
    </message>
    <message>
        <source>The last one, large</source>
        <translation>El último, grande</translation>
    </message>
    <message>
        <source>Change which key does what</source>
        <translation>Cambiar qué hace cada tecla</translation>
    </message>
    <message>
        <source>Devices of this till</source>
        <translation>Dispositivos de esta caja</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ShiftDesk</name>
    <message>
        <source>Z report</source>
        <translation>Informe Z</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>Informe X</translation>
    </message>
    <message>
        <source>TRAINING</source>
        <translation>PRÁCTICAS</translation>
    </message>
    <message>
        <source>Put into the drawer</source>
        <translation>Entrada de efectivo</translation>
    </message>
    <message>
        <source>Taken out of the drawer</source>
        <translation>Salida de efectivo</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Caja</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>Autorizado por</translation>
    </message>
    <message>
        <source>Signature:</source>
        <translation>Firma:</translation>
    </message>
    <message>
        <source>Cash in</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Cash out</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Z report %1</source>
        <translation>Informe Z %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ShiftFlow</name>
    <message>
        <source>Cash in or out</source>
        <translation>Entrada o salida de efectivo</translation>
    </message>
    <message>
        <source>Open the drawer without a sale</source>
        <translation>Abrir el cajón sin venta</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>Informe X</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>Cerrar el turno</translation>
    </message>
    <message>
        <source>Open a shift first.</source>
        <translation>Abra primero un turno.</translation>
    </message>
    <message>
        <source>%1 into the drawer: %2</source>
        <translation>%1 al cajón: %2</translation>
    </message>
    <message>
        <source>%1 out of the drawer: %2</source>
        <translation>%1 del cajón: %2</translation>
    </message>
    <message>
        <source>Open the drawer without a sale: %1</source>
        <translation>Abrir el cajón sin venta: %1</translation>
    </message>
    <message>
        <source>Show what should be in the drawer</source>
        <translation>Mostrar lo que debería haber en el cajón</translation>
    </message>
    <message>
        <source>This till has not closed a shift yet.</source>
        <translation>Esta caja aún no ha cerrado ningún turno.</translation>
    </message>
    <message>
        <source>Z reports</source>
        <translation>Informes Z</translation>
    </message>
    <message>
        <source>This report cannot be read from the till&apos;s journal.</source>
        <translation>Este informe no se puede leer en el diario de la caja.</translation>
    </message>
    <message>
        <source>A copy is on its way to the printer</source>
        <translation>Una copia va camino de la impresora</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ShiftReport</name>
    <message>
        <source>TRAINING</source>
        <translation>PRÁCTICAS</translation>
    </message>
    <message>
        <source>Z report %1</source>
        <translation>Informe Z %1</translation>
    </message>
    <message>
        <source>X report</source>
        <translation>Informe X</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Caja</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Apertura</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cierre</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>A fecha de</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>Ingresos</translation>
    </message>
    <message>
        <source>Sales (%1)</source>
        <translation>Ventas (%1)</translation>
    </message>
    <message>
        <source>Refunds (%1)</source>
        <translation>Devoluciones (%1)</translation>
    </message>
    <message>
        <source>Net turnover</source>
        <translation>Ingresos tras devoluciones</translation>
    </message>
    <message>
        <source>Discounts given</source>
        <translation>Descuentos dados</translation>
    </message>
    <message>
        <source>Taxes of the sales</source>
        <translation>Impuestos de las ventas</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Means of payment</source>
        <translation>Formas de pago</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Cajón</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Saldo inicial</translation>
    </message>
    <message>
        <source>Cash sales</source>
        <translation>Ventas en efectivo</translation>
    </message>
    <message>
        <source>Cash refunds</source>
        <translation>Devoluciones en efectivo</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Salidas</translation>
    </message>
    <message>
        <source>Must be in the drawer</source>
        <translation>Debe haber en el cajón</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Difference allowed by</source>
        <translation>Diferencia aceptada por</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
    </message>
    <message>
        <source>For the owner</source>
        <translation>Para el propietario</translation>
    </message>
    <message>
        <source>Journal entry</source>
        <translation>Entrada del diario</translation>
    </message>
    <message>
        <source>Signature:</source>
        <translation>Firma:</translation>
    </message>
    <message>
        <source>exactly right</source>
        <translation>exacto</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>sobran %1</translation>
    </message>
    <message>
        <source>%1 short</source>
        <translation>faltan %1</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>sin contar</translation>
    </message>
    <message>
        <source>Lines taken off</source>
        <translation>Líneas anuladas</translation>
    </message>
    <message>
        <source>Sales given up</source>
        <translation>Ventas anuladas</translation>
    </message>
    <message>
        <source>Prices changed</source>
        <translation>Precios cambiados</translation>
    </message>
    <message>
        <source>Discounts above the limit</source>
        <translation>Descuentos sobre el límite</translation>
    </message>
    <message>
        <source>Drawer opened without a sale</source>
        <translation>Cajón abierto sin venta</translation>
    </message>
    <message>
        <source>Ages checked</source>
        <translation>Edades comprobadas</translation>
    </message>
    <message>
        <source>Refunds without the server</source>
        <translation>Devoluciones sin servidor</translation>
    </message>
    <message>
        <source>Cards taken on trust</source>
        <translation>Tarjetas a confianza</translation>
    </message>
    <message>
        <source>Receipts printed again</source>
        <translation>Recibos reimpresos</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Inicios de sesión</translation>
    </message>
    <message>
        <source>Training begun</source>
        <translation>Prácticas empezadas</translation>
    </message>
    <message>
        <source>Training ended</source>
        <translation>Prácticas terminadas</translation>
    </message>
    <message>
        <source>Wrong PINs</source>
        <translation>PIN incorrectos</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Conexión perdida</translation>
    </message>
    <message>
        <source>Connection back</source>
        <translation>Conexión recuperada</translation>
    </message>
    <message>
        <source>Gift card money lent by the store server</source>
        <translation>Saldo de tarjetas regalo prestado por el servidor</translation>
    </message>
    <message>
        <source>Blind counts compared</source>
        <translation>Recuentos a ciegas comparados</translation>
    </message>
    <message>
        <source>Cards set aside unknown</source>
        <translation>Tarjetas sin resultado apartadas</translation>
    </message>
    <message>
        <source>Charged twice</source>
        <translation>Cobrado dos veces</translation>
    </message>
    <message>
        <source>Gift cards sold, debts paid off</source>
        <translation>Tarjetas regalo vendidas, deudas pagadas</translation>
    </message>
    <message>
        <source>Tips</source>
        <translation>Propinas</translation>
    </message>
    <message>
        <source>Cash rounding</source>
        <translation>Redondeo del efectivo</translation>
    </message>
    <message>
        <source>Taken altogether</source>
        <translation>Cobrado en total</translation>
    </message>
    <message>
        <source>Taxes of the refunds</source>
        <translation>Impuestos de las devoluciones</translation>
    </message>
    <message>
        <source>Tax altogether</source>
        <translation>Impuestos en total</translation>
    </message>
    <message>
        <source>Of that %1</source>
        <translation>De ello %1</translation>
    </message>
    <message>
        <source>Of that own coins and notes</source>
        <translation>De ello monedas y billetes propios</translation>
    </message>
    <message>
        <source>Other countries&apos; money</source>
        <translation>Dinero de otros países</translation>
    </message>
    <message>
        <source>Sales left unsent by a manager&apos;s word</source>
        <translation>Ventas sin enviar, con permiso de un encargado</translation>
    </message>
    <message>
        <source>Refused documents settled by hand</source>
        <translation>Documentos rechazados resueltos a mano</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ShopPage</name>
    <message>
        <source>Start over</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>Search, or scan a product</source>
        <translation>Busque o escanee un producto</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>No es posible</translation>
    </message>
    <message>
        <source>Search products</source>
        <translation>Buscar productos</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Agotado</translation>
    </message>
    <message>
        <source>Please ask our staff</source>
        <translation>Pregunte a nuestro personal</translation>
    </message>
    <message>
        <source>“%1” is not there at the moment.</source>
        <translation>«%1» no está disponible ahora.</translation>
    </message>
    <message>
        <source>We do not know this code</source>
        <translation>No conocemos este código</translation>
    </message>
    <message>
        <source>Please search for the product, or ask our staff.</source>
        <translation>Busque el producto o pregunte a nuestro personal.</translation>
    </message>
    <message>
        <source>Packs and weighed goods are sold at the till.</source>
        <translation>Los paquetes y los productos al peso se venden en la caja.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SignInPage</name>
    <message>
        <source>Set up this till</source>
        <translation>Configurar esta caja</translation>
    </message>
    <message>
        <source>Once, by a manager. After that everybody signs in with a PIN.</source>
        <translation>Una vez, por un encargado. Después todos se identifican con un PIN.</translation>
    </message>
    <message>
        <source>Store server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Store (empty: the user&apos;s own)</source>
        <translation>Tienda (vacío: la del usuario)</translation>
    </message>
    <message>
        <source>Name of this till, on every receipt</source>
        <translation>Nombre de esta caja, en cada recibo</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Identificando…</translation>
    </message>
    <message>
        <source>Leave it as it is  (Esc)</source>
        <translation>Dejarlo como está  (Esc)</translation>
    </message>
    <message>
        <source>Take the place of %1</source>
        <translation>Ocupar el lugar de %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::StartPage</name>
    <message>
        <source>Tap to order</source>
        <translation>Toque para pedir</translation>
    </message>
    <message>
        <source>Where is my order?</source>
        <translation>¿Dónde está mi pedido?</translation>
    </message>
    <message>
        <source>Order and pay here by card</source>
        <translation>Pida y pague aquí con tarjeta</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Un momento, por favor</translation>
    </message>
    <message>
        <source>For our staff</source>
        <translation>Para nuestro personal</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::StoryWords</name>
    <message>
        <source>Ordered</source>
        <translation>Pedido</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Being prepared</source>
        <translation>En preparación</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>This order was cancelled</source>
        <translation>Este pedido se canceló</translation>
    </message>
    <message>
        <source>Your card was declined and was not charged.</source>
        <translation>Su tarjeta fue rechazada y no se le cobró.</translation>
    </message>
    <message>
        <source>What was charged to your card, if anything, goes back to it.</source>
        <translation>Si se cobró algo a su tarjeta, se le devuelve.</translation>
    </message>
    <message>
        <source>Your money goes back to your card</source>
        <translation>Su dinero vuelve a su tarjeta</translation>
    </message>
    <message>
        <source>All of this order was given back.</source>
        <translation>Se devolvió todo el pedido.</translation>
    </message>
    <message>
        <source>Your order was handed over</source>
        <translation>Su pedido fue entregado</translation>
    </message>
    <message>
        <source>Enjoy it!</source>
        <translation>¡Que lo disfrute!</translation>
    </message>
    <message>
        <source>We wait for the card company</source>
        <translation>Esperamos a la entidad de la tarjeta</translation>
    </message>
    <message>
        <source>It has not said yet whether your card was charged. Please do not pay again.</source>
        <translation>Aún no ha dicho si se cobró a su tarjeta. No pague otra vez.</translation>
    </message>
    <message>
        <source>We are preparing your order</source>
        <translation>Estamos preparando su pedido</translation>
    </message>
    <message>
        <source>Please have your number and code ready when we call it.</source>
        <translation>Tenga a mano su número y código cuando lo llamemos.</translation>
    </message>
    <message>
        <source>Part of your order is still to come in</source>
        <translation>Una parte de su pedido aún está por llegar</translation>
    </message>
    <message>
        <source>It is paid and kept for you. Our staff tell you when it arrives.</source>
        <translation>Está pagado y reservado para usted. Nuestro personal le avisa cuando llegue.</translation>
    </message>
    <message>
        <source>Part of your order was handed over</source>
        <translation>Se entregó una parte de su pedido</translation>
    </message>
    <message>
        <source>We are preparing the rest.</source>
        <translation>Estamos preparando el resto.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::TcpLink</name>
    <message>
        <source>the printer closed the connection</source>
        <translation>la impresora cerró la conexión</translation>
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
        <translation>Propina para el personal</translation>
    </message>
    <message>
        <source>No tip</source>
        <translation>Sin propina</translation>
    </message>
    <message>
        <source>On top of %1. The customer pays %2.</source>
        <translation>Además de %1. El cliente paga %2.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Añadir %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::VariantDialog</name>
    <message>
        <source>Choose which one</source>
        <translation>Elija cuál</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Ninguno</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::Watermark</name>
    <message>
        <source>TRAINING</source>
        <translation>PRÁCTICAS</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::WeighDialog</name>
    <message>
        <source>How many litres?</source>
        <translation>¿Cuántos litros?</translation>
    </message>
    <message>
        <source>How many metres?</source>
        <translation>¿Cuántos metros?</translation>
    </message>
    <message>
        <source>How many kilograms?</source>
        <translation>¿Cuántos kilogramos?</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Tare</source>
        <translation>Tara</translation>
    </message>
    <message>
        <source>Zero</source>
        <translation>Cero</translation>
    </message>
    <message>
        <source>Do not sell it</source>
        <translation>No venderlo</translation>
    </message>
    <message>
        <source>Typed. Enter takes it.</source>
        <translation>Escrito. Enter lo acepta.</translation>
    </message>
    <message>
        <source>No word from the scale. Check its cable, or type the weight.</source>
        <translation>La báscula no responde. Revise su cable o escriba el peso.</translation>
    </message>
    <message>
        <source>Wait until it lies still.</source>
        <translation>Espere a que esté quieto.</translation>
    </message>
    <message>
        <source>Put it on the scale, or type the weight.</source>
        <translation>Póngalo en la báscula o escriba el peso.</translation>
    </message>
    <message>
        <source>Without its container. Enter takes it.</source>
        <translation>Sin su recipiente. Enter lo acepta.</translation>
    </message>
    <message>
        <source>Enter takes it.</source>
        <translation>Enter lo acepta.</translation>
    </message>
    <message>
        <source>That is more than the scale can weigh.</source>
        <translation>Es más de lo que la báscula puede pesar.</translation>
    </message>
    <message>
        <source>The scale is below zero. Empty it and press Zero.</source>
        <translation>La báscula está bajo cero. Vacíela y pulse Cero.</translation>
    </message>
    <message>
        <source>The scale does not weigh in kilograms. Set it so, or type the weight.</source>
        <translation>La báscula no pesa en kilogramos. Ajústela o escriba el peso.</translation>
    </message>
</context>
<context>
    <name>tillhouse::uikit::BarChart</name>
    <message>
        <source>  (before: %1)</source>
        <translation>  (antes: %1)</translation>
    </message>
</context>
<context>
    <name>tillhouse::uikit::Numpad</name>
    <message>
        <source>Delete the last digit</source>
        <translation>Borrar la última cifra</translation>
    </message>
    <message>
        <source>Decimal point</source>
        <translation>Separador decimal</translation>
    </message>
</context>
<context>
    <name>tillhouse::uikit::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SignOutDialog</name>
    <message>
        <source>Sign this till out</source>
        <translation>Cerrar la sesión de la caja</translation>
    </message>
    <message>
        <source>Show what waits</source>
        <translation>Ver lo pendiente</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>Seguir conectada</translation>
    </message>
    <message>
        <source>%1 Nothing was changed.</source>
        <translation>%1 No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>%1 ends as a till of %2 on this machine until a manager sets it up again. Its key, the PINs, the customers and the print jobs are removed. Its journal stays, and all of it is at the store server.</source>
        <translation>%1 deja de ser una caja de %2 en este equipo hasta que un encargado la configure de nuevo. Se quitan su clave, los PIN, los clientes y los trabajos de impresión. Su diario se queda, y está entero en el servidor.</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Cerrando sesión…</translation>
    </message>
    <message>
        <source>%1 This till is still signed in; try again.</source>
        <translation>%1 La sesión de esta caja sigue abierta; inténtelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::RefundTo</name>
    <message>
        <source>Money goes to</source>
        <translation>El dinero va a</translation>
    </message>
    <message>
        <source>As it was paid: %1</source>
        <translation>Como se pagó: %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::KeyPanel</name>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Capital letter</source>
        <translation>Mayúscula</translation>
    </message>
    <message>
        <source>Other keys: %1</source>
        <translation>Otras teclas: %1</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Delete the last character</source>
        <translation>Borrar el último carácter</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Hide the keyboard</source>
        <translation>Ocultar el teclado</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::TaxFreeDialog</name>
    <message>
        <source>Sell without tax</source>
        <translation>Vender sin impuesto</translation>
    </message>
    <message>
        <source>Every price of this sale is then without the tax in it.</source>
        <translation>Cada precio de esta venta queda entonces sin el impuesto incluido.</translation>
    </message>
    <message>
        <source>Why no tax is due</source>
        <translation>Por qué no se debe impuesto</translation>
    </message>
    <message>
        <source>Number of the certificate, or the reason</source>
        <translation>Número del certificado o el motivo</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>Charge the tax again</source>
        <translation>Volver a cobrar el impuesto</translation>
    </message>
    <message>
        <source>This sale bears no tax already: the customer&apos;s record says so.</source>
        <translation>Esta venta ya va sin impuesto: así consta en la ficha del cliente.</translation>
    </message>
    <message>
        <source>Sell %1 without tax: %2</source>
        <translation>Vender %1 sin impuesto: %2</translation>
    </message>
    <message>
        <source>A card was asked for in this sale. Pay shows what became of it.</source>
        <translation>En esta venta se pidió una tarjeta. «Cobrar» muestra qué pasó.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::TaxFreeBar</name>
    <message>
        <source>Charge the tax again</source>
        <translation>Volver a cobrar el impuesto</translation>
    </message>
    <message>
        <source>No tax: %1</source>
        <translation>Sin impuesto: %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::KeysDialog</name>
    <message>
        <source>Keys of this till</source>
        <translation>Teclas de esta caja</translation>
    </message>
    <message>
        <source>The till does not know this key. Press another one.</source>
        <translation>La caja no conoce esta tecla. Pulse otra.</translation>
    </message>
    <message>
        <source>Scanners and the pad type with this key. Press it together with Ctrl or Alt, or press another one.</source>
        <translation>El escáner y el teclado numérico escriben con esta tecla. Púlsela junto con Ctrl o Alt, o pulse otra.</translation>
    </message>
    <message>
        <source>%1 does the same everywhere. Press another key.</source>
        <translation>%1 hace lo mismo en todas partes. Pulse otra tecla.</translation>
    </message>
    <message>
        <source>%1 has a use in every field of text. Press another key.</source>
        <translation>%1 tiene un uso en todo campo de texto. Pulse otra tecla.</translation>
    </message>
    <message>
        <source>%1 is the same at every till. Press another key.</source>
        <translation>%1 es igual en todas las cajas. Pulse otra tecla.</translation>
    </message>
    <message>
        <source>The window system takes %1. Press another key.</source>
        <translation>El sistema de ventanas usa %1. Pulse otra tecla.</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>Como de fábrica</translation>
    </message>
    <message>
        <source>All keys are as a new till has them.</source>
        <translation>Todas las teclas están como en una caja nueva.</translation>
    </message>
    <message>
        <source>Press the new key for “%1”. Esc leaves it as it is.</source>
        <translation>Pulse la tecla nueva para «%1». Esc la deja como está.</translation>
    </message>
    <message>
        <source>Choose what to change, then press its new key. F1 and Esc are the same at every till.</source>
        <translation>Elija qué cambiar y pulse la tecla nueva. F1 y Esc son iguales en todas las cajas.</translation>
    </message>
    <message>
        <source>%1 is now for “%2”. “%3” had it and has %4 instead.</source>
        <translation>%1 es ahora para «%2». «%3» la tenía y tiene %4 en su lugar.</translation>
    </message>
    <message>
        <source>%1 is now for “%2”.</source>
        <translation>%1 es ahora para «%2».</translation>
    </message>
    <message>
        <source>press the new key</source>
        <translation>pulse la tecla nueva</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Dejarlo como estaba</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>Conservarlo así</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::LinkStatus</name>
    <message>
        <source>Training</source>
        <translation>Prácticas</translation>
    </message>
    <message>
        <source>Nothing here is real: no sale, no money, no stock. A manager ends it.</source>
        <translation>Aquí nada es real: ni ventas, ni dinero, ni existencias. Un encargado lo termina.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarlos</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::SalePanels</name>
    <message>
        <source>This till has not sold anything yet.</source>
        <translation>Esta caja aún no ha vendido nada.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::Obstacle</name>
    <message>
        <source>Priced in %1</source>
        <translation>Precio en %1</translation>
    </message>
    <message>
        <source>Receipt is full</source>
        <translation>Recibo lleno</translation>
    </message>
    <message>
        <source>Whole pieces</source>
        <translation>Piezas enteras</translation>
    </message>
    <message>
        <source>Too many</source>
        <translation>Demasiados</translation>
    </message>
    <message>
        <source>Not added: %1 is priced in %2, and this store sells in %3. The office can change that.</source>
        <translation>No añadido: %1 tiene precio en %2 y esta tienda vende en %3. La oficina puede cambiarlo.</translation>
    </message>
    <message>
        <source>Not added: %1 is sold by the piece. Type a whole number, or none.</source>
        <translation>No añadido: %1 se vende por piezas. Escriba un número entero, o ninguno.</translation>
    </message>
    <message>
        <source>Not added: a line does not hold so much of %1. Type a smaller number.</source>
        <translation>No añadido: tanto de %1 no cabe en una línea. Escriba un número menor.</translation>
    </message>
    <message>
        <source>Not added: this receipt is full. Let it be paid, then begin another sale.</source>
        <translation>No añadido: este recibo está lleno. Cóbrelo y empiece otra venta.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::TrainingMode</name>
    <message>
        <source>the program was ended during the training</source>
        <translation>el programa se cerró durante el entrenamiento</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::DifferenceStep</name>
    <message>
        <source>The difference</source>
        <translation>La diferencia</translation>
    </message>
    <message>
        <source>Note for the owner</source>
        <translation>Nota para el propietario</translation>
    </message>
    <message>
        <source>Count again  (Esc)</source>
        <translation>Contar de nuevo  (Esc)</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>Cerrar el turno</translation>
    </message>
    <message>
        <source>Means of payment</source>
        <translation>Formas de pago</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contado</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>A difference is above what the store allows: a manager has to agree.</source>
        <translation>Una diferencia supera lo que permite la tienda: un encargado debe aceptarla.</translation>
    </message>
    <message>
        <source>Closing books it as it was counted; nothing is lost by a difference.</source>
        <translation>Al cerrar se anota lo contado; una diferencia no se pierde.</translation>
    </message>
    <message numerus="yes">
        <source>%n card payment(s) not decided yet: %1. The shift can be closed; the till goes on asking.</source>
        <translation>
            <numerusform>%n pago con tarjeta aún sin decidir: %1. El turno se puede cerrar; la caja sigue preguntando.</numerusform>
            <numerusform>%n pagos con tarjeta aún sin decidir: %1. El turno se puede cerrar; la caja sigue preguntando.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exactly right</source>
        <translation>Cuadra exactamente</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>of that in %1</source>
        <translation>de ello en %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ZStep</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>The shift is closed</source>
        <translation>El turno está cerrado</translation>
    </message>
    <message>
        <source>The report is in this till&apos;s journal and signed. It reaches the store server by itself; held sales stay where they are.</source>
        <translation>El informe está firmado en el diario de esta caja. Llega solo al servidor; las ventas en espera se quedan donde están.</translation>
    </message>
    <message>
        <source>Net turnover</source>
        <translation>Ingresos tras devoluciones</translation>
    </message>
    <message>
        <source>Print it again</source>
        <translation>Imprimirlo de nuevo</translation>
    </message>
    <message>
        <source>Exactly right</source>
        <translation>Cuadra exactamente</translation>
    </message>
    <message>
        <source>Cash in the drawer</source>
        <translation>Efectivo en el cajón</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::CountCell</name>
    <message>
        <source>Cash in %1</source>
        <translation>Efectivo en %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::RefusedDesk</name>
    <message>
        <source>Settled by hand, not by the store server: %1</source>
        <translation>Resuelto a mano, no por el servidor: %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::RefusedDialog</name>
    <message>
        <source>Booked in the office</source>
        <translation>Registrado en la oficina</translation>
    </message>
    <message>
        <source>Sold again on another receipt</source>
        <translation>Vendido de nuevo en otro recibo</translation>
    </message>
    <message>
        <source>Sent twice</source>
        <translation>Enviado dos veces</translation>
    </message>
    <message>
        <source>Seen, settled by hand</source>
        <translation>Visto, resuelto a mano</translation>
    </message>
    <message>
        <source>Refused by the store server</source>
        <translation>Rechazado por el servidor</translation>
    </message>
    <message>
        <source>It has happened and stays in this till&apos;s journal. Send it again when the reason is gone. If it was settled outside, say how: the owner reads it, and it no longer waits.</source>
        <translation>Ha ocurrido y queda en el diario de esta caja. Envíelo otra vez cuando el motivo haya desaparecido. Si se resolvió por otra vía, diga cómo: el dueño lo lee y deja de esperar.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Show the receipt</source>
        <translation>Mostrar el recibo</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Enviar otra vez</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::TrainingQuestion</name>
    <message>
        <source>Nothing that is sold there is booked, and no drawer opens. The open sales wait here. Leaving takes a manager.</source>
        <translation>Nada de lo que se venda allí se registra y no se abre ningún cajón. Las ventas abiertas esperan aquí. Para salir hace falta un encargado.</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>Practicar</translation>
    </message>
    <message>
        <source>Go on selling</source>
        <translation>Seguir vendiendo</translation>
    </message>
    <message>
        <source>Practise without real money?</source>
        <translation>¿Practicar sin dinero real?</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ConnectPage</name>
    <message>
        <source>Tillhouse till</source>
        <translation>Caja Tillhouse</translation>
    </message>
    <message>
        <source>Which store server is this till&apos;s?</source>
        <translation>¿A qué servidor pertenece esta caja?</translation>
    </message>
    <message>
        <source>Once. Whoever set up the store server has both: its address, and the file ca.crt, on a USB stick for instance. The till keeps a copy of its own.</source>
        <translation>Una sola vez. Quien instaló el servidor tiene ambas cosas: su dirección y el archivo ca.crt, por ejemplo en una memoria USB. La caja guarda su propia copia.</translation>
    </message>
    <message>
        <source>Address of the store server</source>
        <translation>Dirección del servidor</translation>
    </message>
    <message>
        <source>Certificate of the store server&apos;s authority (PEM file)</source>
        <translation>Certificado de la autoridad del servidor (archivo PEM)</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Elegir el archivo…</translation>
    </message>
    <message>
        <source>Keep it and go on</source>
        <translation>Guardar y continuar</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Keep it, and sell without the store server for now</source>
        <translation>Guardar y vender por ahora sin el servidor</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The certificate of the store server&apos;s authority</source>
        <translation>El certificado de la autoridad del servidor</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem);;All files (*)</source>
        <translation>Certificados (*.crt *.pem);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Its SHA-256 fingerprint. Compare it with that on the store server:</source>
        <translation>Su huella SHA-256. Compárela con la del servidor:</translation>
    </message>
    <message>
        <source>This is no address of a store server. It looks like %1.</source>
        <translation>Esto no es la dirección de un servidor. Es como %1.</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Preguntando a %1…</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Preguntando…</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::GatewayWords</name>
    <message>
        <source>The store server answers, and has proven who it is.</source>
        <translation>El servidor responde y ha demostrado quién es.</translation>
    </message>
    <message>
        <source>No machine is called %1. Look for a slip in the address, and whether this till is in the shop&apos;s network.</source>
        <translation>Ninguna máquina se llama %1. Revise la dirección y que esta caja esté en la red de la tienda.</translation>
    </message>
    <message>
        <source>%1 is there, but nothing listens at its port %2. Check the port, and that the store server runs.</source>
        <translation>%1 está ahí, pero nada escucha en su puerto %2. Revise el puerto y que el servidor esté en marcha.</translation>
    </message>
    <message>
        <source>%1 does not answer. Check the address, the cable and the network.</source>
        <translation>%1 no responde. Revise la dirección, el cable y la red.</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak as a store server does (TLS 1.3). Check the port.</source>
        <translation>Lo que responde en %1 no habla como un servidor (TLS 1.3). Revise el puerto.</translation>
    </message>
    <message>
        <source>The certificate that %1 shows comes from another authority: nothing was sent. Choose the file ca.crt of this store server. If it is that one, somebody else answers there.</source>
        <translation>El certificado que muestra %1 es de otra autoridad: no se envió nada. Elija el archivo ca.crt de este servidor. Si ya es ese, allí responde otro.</translation>
    </message>
    <message>
        <source>The certificate of %1 does not hold at %2, as this till&apos;s clock has it. Set the clock; if it is right, the store server needs a new certificate.</source>
        <translation>El certificado de %1 no vale a las %2, según el reloj de esta caja. Ponga el reloj en hora; si va bien, el servidor necesita un certificado nuevo.</translation>
    </message>
    <message>
        <source>The certificate of the server is for another name than %1. Type the name that the store server has for itself.</source>
        <translation>El certificado del servidor es para otro nombre que %1. Escriba el nombre que el servidor tiene para sí.</translation>
    </message>
    <message>
        <source>What answers at %1 is no Tillhouse store server. Check address and port.</source>
        <translation>Lo que responde en %1 no es un servidor de Tillhouse. Revise la dirección y el puerto.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::StartFailure</name>
    <message>
        <source>Tillhouse till</source>
        <translation>Caja Tillhouse</translation>
    </message>
    <message>
        <source>Not everything is as it was set</source>
        <translation>No todo está como se ajustó</translation>
    </message>
    <message>
        <source>The till does not start</source>
        <translation>La caja no arranca</translation>
    </message>
    <message>
        <source>The till goes on without it. A manager sets it right in the settings.</source>
        <translation>La caja sigue sin ello. Un encargado lo corrige en los ajustes.</translation>
    </message>
    <message>
        <source>No sale was lost: what was sold stays on this till. Put it right and start the till again, or show this to whoever looks after it.</source>
        <translation>No se perdió ninguna venta: lo vendido sigue en esta caja. Corríjalo y arranque la caja de nuevo, o muéstrelo a quien la cuida.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ProgramStart</name>
    <message>
        <source>What this till had kept as the store server&apos;s address is no address.</source>
        <translation>Lo que esta caja guardaba como dirección del servidor no es una dirección.</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::DevicesDialog</name>
    <message>
        <source>Devices of this till</source>
        <translation>Dispositivos de esta caja</translation>
    </message>
    <message>
        <source>What is changed here holds when the till is started anew.</source>
        <translation>Lo que se cambia aquí vale cuando la caja arranca de nuevo.</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Impresora de recibos</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>58 mm</source>
        <translation>58 mm</translation>
    </message>
    <message>
        <source>80 mm</source>
        <translation>80 mm</translation>
    </message>
    <message>
        <source>80 mm, 42 signs</source>
        <translation>80 mm, 42 signos</translation>
    </message>
    <message>
        <source>Code page</source>
        <translation>Página de códigos</translation>
    </message>
    <message>
        <source>Picture on top</source>
        <translation>Imagen arriba</translation>
    </message>
    <message>
        <source>QR code says</source>
        <translation>El código QR dice</translation>
    </message>
    <message>
        <source>Drawer&apos;s pin</source>
        <translation>Pin del cajón</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Imprimir página de prueba</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Balanza</translation>
    </message>
    <message>
        <source>Read the weight</source>
        <translation>Leer el peso</translation>
    </message>
    <message>
        <source>What the customer sees</source>
        <translation>Lo que ve el cliente</translation>
    </message>
    <message>
        <source>Second screen</source>
        <translation>Segunda pantalla</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Shows the sale</source>
        <translation>Muestra la venta</translation>
    </message>
    <message>
        <source>Display of two lines</source>
        <translation>Visor de dos líneas</translation>
    </message>
    <message>
        <source>Its commands</source>
        <translation>Sus comandos</translation>
    </message>
    <message>
        <source>Show a line</source>
        <translation>Mostrar una línea</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Escáner</translation>
    </message>
    <message>
        <source>Sends before a code</source>
        <translation>Envía antes de un código</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Sends after a code</source>
        <translation>Envía después de un código</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulador</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>%1 (as the command line says)</source>
        <translation>%1 (como dice la línea de órdenes)</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Elegir el archivo…</translation>
    </message>
    <message>
        <source>The picture on top of the receipt</source>
        <translation>La imagen sobre el recibo</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.bmp);;All files (*)</source>
        <translation>Imágenes (*.png *.jpg *.bmp);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Dejarlo como estaba</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>Guardar así</translation>
    </message>
    <message>
        <source>Start the till anew now</source>
        <translation>Arrancar la caja de nuevo</translation>
    </message>
    <message>
        <source>It is kept, and holds when the till is started anew. Open sales stay.</source>
        <translation>Guardado; vale cuando la caja arranca de nuevo. Las ventas abiertas se conservan.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Conexión</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::DeviceTrials</name>
    <message>
        <source>Test page</source>
        <translation>Página de prueba</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>The two lines go from edge to edge, and no sign above is a question mark.</source>
        <translation>Las dos líneas van de borde a borde, y ningún signo de arriba es una interrogación.</translation>
    </message>
    <message>
        <source>Say first where the printer is.</source>
        <translation>Diga primero dónde está la impresora.</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Imprimiendo…</translation>
    </message>
    <message>
        <source>The test page is printed. Look at it: width, signs and picture.</source>
        <translation>La página de prueba está impresa. Mírela: ancho, signos e imagen.</translation>
    </message>
    <message>
        <source>The printer is not reached: %1</source>
        <translation>No se llega a la impresora: %1</translation>
    </message>
    <message>
        <source>The printer is there, and cannot print: %1</source>
        <translation>La impresora está y no puede imprimir: %1</translation>
    </message>
    <message>
        <source>It broke off. Look at the paper: %1</source>
        <translation>Se interrumpió. Mire el papel: %1</translation>
    </message>
    <message>
        <source>Say first where the scale is.</source>
        <translation>Diga primero dónde está la balanza.</translation>
    </message>
    <message>
        <source>Asking the scale…</source>
        <translation>Preguntando a la balanza…</translation>
    </message>
    <message>
        <source>The scale says %1.</source>
        <translation>La balanza dice %1.</translation>
    </message>
    <message>
        <source>The scale answers: more lies on it than it can weigh.</source>
        <translation>La balanza responde: hay más encima de lo que puede pesar.</translation>
    </message>
    <message>
        <source>The scale answers: it is below zero. Empty it and press Zero.</source>
        <translation>La balanza responde: está por debajo de cero. Vacíela y pulse Cero.</translation>
    </message>
    <message>
        <source>The scale answers, but not in kilograms. Set it so.</source>
        <translation>La balanza responde, pero no en kilogramos. Ajústela así.</translation>
    </message>
    <message>
        <source>The scale answers, but what lies on it does not lie still.</source>
        <translation>La balanza responde, pero lo que hay encima no está quieto.</translation>
    </message>
    <message>
        <source>No word from the scale. Check cable, power, speed and its protocol.</source>
        <translation>La balanza no dice nada. Revise cable, corriente, velocidad y protocolo.</translation>
    </message>
    <message>
        <source>The scale is not reached: %1</source>
        <translation>No se llega a la balanza: %1</translation>
    </message>
    <message>
        <source>Say first where the display is.</source>
        <translation>Diga primero dónde está el visor.</translation>
    </message>
    <message>
        <source>Showing a line…</source>
        <translation>Mostrando una línea…</translation>
    </message>
    <message>
        <source>The display has taken it. Look there: its lower line says “%1”.</source>
        <translation>El visor lo ha tomado. Mire allí: abajo dice «%1».</translation>
    </message>
    <message>
        <source>The display takes nothing. Check cable, power and speed.</source>
        <translation>El visor no acepta nada. Revise cable, corriente y velocidad.</translation>
    </message>
    <message>
        <source>The display is not reached: %1</source>
        <translation>No se llega al visor: %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::ZList</name>
    <message>
        <source>Z reports</source>
        <translation>Informes Z</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Z report %1</source>
        <translation>Informe Z %1</translation>
    </message>
</context>
<context>
    <name>tillhouse::pos::PracticeCards</name>
    <message>
        <source>Cards: approved</source>
        <translation>Tarjetas: aprobadas</translation>
    </message>
    <message>
        <source>Cards: declined</source>
        <translation>Tarjetas: rechazadas</translation>
    </message>
    <message>
        <source>Cards: no answer</source>
        <translation>Tarjetas: sin respuesta</translation>
    </message>
    <message>
        <source>What do cards do from now on?</source>
        <translation>¿Qué hacen las tarjetas a partir de ahora?</translation>
    </message>
    <message>
        <source>They are approved</source>
        <translation>Se aprueban</translation>
    </message>
    <message>
        <source>They are declined</source>
        <translation>Se rechazan</translation>
    </message>
    <message>
        <source>No answer at first, then approved</source>
        <translation>Primero sin respuesta, después aprobada</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>A card that money goes back to does the same. Gift cards are practised by selling one here first; every customer begins with some credit and points. Refunds and exchanges are of receipts of this training.</source>
        <translation>Una tarjeta a la que se devuelve dinero hace lo mismo. Para practicar con tarjetas regalo, venda primero una aquí; cada cliente empieza con algo de saldo a favor y puntos. Se devuelven y cambian recibos de estas prácticas.</translation>
    </message>
</context>
</TS>
